package eu.vallum.incident.warning;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows which lists are loaded; they are public, so reading them is not audited. */
@Singleton
class ReadingLists {
    private final Gate gate;
    private final IncidentAccess access;
    private final WarningLists lists;

    ReadingLists(Gate gate, IncidentAccess access, WarningLists lists) {
        this.gate = gate;
        this.access = access;
        this.lists = lists;
    }

    /** The lists by name. */
    record Loaded(List<WarningList> items) {}

    @Transactional
    Outcome<Loaded> all() {
        return gate.with(access::mayRead, "warning-list.list", actor -> Outcome.done(new Loaded(lists.all())));
    }
}
