package eu.vallum.incident.sharing;

import eu.vallum.incident.person.KnownPersons;
import eu.vallum.incident.problem.IncidentProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges whom a share under TLP:RED names: somebody of each recipient, nobody else, and only whom it lets others name. */
@Singleton
class Naming {
    private final KnownPersons persons;

    Naming(KnownPersons persons) {
        this.persons = persons;
    }

    /** @param named null when it is for organisations */
    Optional<IncidentProblem> refusal(List<UUID> recipients, @Nullable List<Named> named) {
        if (named == null) {
            return Optional.empty();
        }
        if (!named.stream().allMatch(one -> recipients.contains(one.organisation()))) {
            return Optional.of(IncidentProblem.UNKNOWN_PERSON);
        }
        return recipients.stream()
                .flatMap(recipient -> refusal(recipient, named).stream())
                .findFirst();
    }

    /** The same for one recipient. */
    Optional<IncidentProblem> refusal(UUID recipient, List<Named> named) {
        var subjects = Named.of(recipient, named);
        if (subjects.isEmpty()) {
            return Optional.of(IncidentProblem.TLP_RED);
        }
        return persons.of(recipient, subjects).size() == subjects.size()
                ? Optional.empty()
                : Optional.of(IncidentProblem.UNKNOWN_PERSON);
    }
}
