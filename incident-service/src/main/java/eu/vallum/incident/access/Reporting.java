package eu.vallum.incident.access;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Runs a use case of the reporting side behind its checks: the power, and that the report is the entity's own. */
@Singleton
public class Reporting {
    /**
     * A report as its entity's own.
     *
     * @param organisation the entity's
     * @param owner the authority that took it
     */
    public record Own(IncidentId incident, UUID organisation, UUID owner) {}

    private final Gate gate;
    private final IncidentAccess access;
    private final Sql sql;
    private final Audit audit;

    Reporting(Gate gate, IncidentAccess access, Sql sql, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
    }

    /** For whoever may report for an entity, about one of its own reports. */
    public <T> Outcome<T> owning(IncidentId id, String action, BiFunction<Actor, Own, Outcome<T>> work) {
        return gate.with(access::mayReport, action, actor -> {
            var own = sql
                    .list(
                            "select organisation, owner from entity_audience where incident = ?",
                            row -> new Own(id, row.uuid("organisation"), row.uuid("owner")),
                            id.value())
                    .stream()
                    .filter(one -> access.reported(actor, one.organisation()))
                    .findFirst();
            if (own.isEmpty()) {
                audit.denied(action, "incident", List.of(id.value()), "not its own report");
                return Outcome.notFound();
            }
            return work.apply(actor, own.get());
        });
    }
}
