package eu.vallum.incident.person;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.grant.Grants;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows authorities whom of each other they may name, and has coordinators say it of their own organisation. */
@Singleton
public class KeepingPersons {
    private static final String CLIENT = "client:";

    private final Gate gate;
    private final IncidentAccess access;
    private final Persons persons;
    private final Grants grants;
    private final Audit audit;
    private final Clock clock;

    KeepingPersons(Gate gate, IncidentAccess access, Persons persons, Grants grants, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.persons = persons;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param organisation whose; null for one's own */
    @Transactional
    Outcome<PersonList> read(@Nullable UUID organisation) {
        return gate.with(access::mayWork, "person.list", actor -> {
            var of = organisation == null ? actor.organisation() : organisation;
            audit.allowed("person.list", "organisation", List.of(of), "authority");
            return Outcome.done(persons.of(of));
        });
    }

    /** @param version the version the caller saw; 0 for the first list */
    @Transactional
    public Outcome<PersonList> keep(KeepPersons request, int version) {
        return gate.with(access::mayArrange, "person.keep", actor -> {
            var readers = grants.holding(actor.organisation(), "coordinator", "officer", "agency");
            var named = new HashSet<String>();
            for (int i = 0; i < request.persons().size(); i++) {
                var subject = request.persons().get(i).subject();
                if (!named.add(subject)) {
                    return Outcome.invalid("/persons/" + i, "Repeated", "Name everybody once.");
                }
                if (subject.startsWith(CLIENT) || !readers.contains(subject)) {
                    return Outcome.invalid(
                            "/persons/" + i,
                            "NotAReader",
                            "Only persons of your organisation who may read incidents can be named.");
                }
            }
            var now = clock.instant();
            if (!persons.save(actor.organisation(), version, request.persons(), actor.name(), now)) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the list again and repeat your change.");
            }
            audit.allowed("person.keep", "organisation", List.of(actor.organisation()), "coordinator");
            return Outcome.done(persons.of(actor.organisation()));
        });
    }
}
