package eu.vallum.incident.correlation;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.warning.Warnings;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes subjects of observables, after the warning lists were asked about all of them at once. */
@Singleton
class Subjects {
    private final Warnings warnings;

    Subjects(Warnings warnings) {
        this.warnings = warnings;
    }

    List<Subject> of(List<List<Observable>> observables) {
        var judged = warnings.judge(observables.stream()
                .flatMap(List::stream)
                .filter(Observable::telling)
                .distinct()
                .toList());
        return observables.stream().map(parts -> Subject.of(parts, judged)).toList();
    }
}
