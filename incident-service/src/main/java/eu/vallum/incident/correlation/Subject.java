package eu.vallum.incident.correlation;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.warning.Warnings.Judged;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something to find matches of.
 *
 * @param parts its observables that may tie things together
 * @param warnings names of the warning lists that its other observables stand on
 */
record Subject(List<Judged> parts, List<String> warnings) {
    static Subject of(List<Observable> observables, Map<Observable, Judged> judged) {
        var all = observables.stream()
                .filter(Observable::telling)
                .map(it -> Objects.requireNonNull(judged.get(it)))
                .toList();
        return new Subject(
                all.stream().filter(it -> it.lists().isEmpty()).toList(),
                all.stream()
                        .flatMap(it -> it.lists().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    boolean correlates() {
        return !parts.isEmpty();
    }
}
