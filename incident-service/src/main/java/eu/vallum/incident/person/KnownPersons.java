package eu.vallum.incident.person;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds persons that may be named, for a use case that runs already. */
@Singleton
public class KnownPersons {
    private final Persons persons;

    KnownPersons(Persons persons) {
        this.persons = persons;
    }

    /** Those of the subjects that their organisation lets others name, in the order asked for. */
    public List<Person> of(UUID organisation, List<String> subjects) {
        var known = persons.of(organisation).persons();
        return subjects.stream()
                .map(subject -> known.stream()
                        .filter(person -> person.subject().equals(subject))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
