package eu.vallum.incident.entity;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Lists and searches the caller's register, and shows one of its entities. */
@Singleton
class ReadingRegister {
    /** Organisations of kind entity that the caller confirmed. */
    record Organisations(List<Organisation> items) {}

    private final Gate gate;
    private final IncidentAccess access;
    private final Entities entities;
    private final Directory directory;
    private final Audit audit;

    ReadingRegister(Gate gate, IncidentAccess access, Entities entities, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.entities = entities;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<EntityHead>> list(String part, NameCursor after, int limit) {
        return gate.with(access::mayWork, "entity.list", actor -> {
            var rows = entities.page(actor.organisation(), part.strip(), after, limit + 1);
            var page = Page.byName(rows, limit, Stored::cursor);
            audit.allowed(
                    "entity.list",
                    "entity",
                    page.items().stream().map(row -> row.id().value()).toList(),
                    "own register");
            return Outcome.done(page.map(Stored::head));
        });
    }

    @Transactional
    Outcome<EntityDetails> read(EntityId id) {
        return gate.with(access::mayWork, "entity.read", actor -> {
            if (entities.find(actor.organisation(), id.value()) == null) {
                audit.denied("entity.read", "entity", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            audit.allowed("entity.read", "entity", List.of(id.value()), "own register");
            return Outcome.done(details(actor, id));
        });
    }

    @Transactional
    Outcome<Organisations> organisations() {
        return gate.with(
                access::mayWork,
                "entity.organisations",
                actor -> Outcome.done(new Organisations(directory.entitiesOf(actor.organisation()))));
    }

    EntityDetails details(Actor actor, EntityId id) {
        var e = Objects.requireNonNull(entities.find(actor.organisation(), id.value()));
        var organisation = e.organisation();
        return new EntityDetails(
                e.id(),
                e.version(),
                e.name(),
                e.shortName(),
                e.category(),
                e.memberState(),
                e.activeIn(),
                e.sectors(),
                e.identifiers(),
                e.contacts(),
                organisation == null ? null : directory.named(organisation),
                entities.reports(actor.organisation(), id.value()),
                e.changedAt());
    }
}
