package eu.vallum.incident.entity;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.entity.Entities.Entry;
import eu.vallum.incident.entity.EntityFact.EntityChanged;
import eu.vallum.incident.entity.EntityFact.EntityRegistered;
import eu.vallum.incident.entity.ImportedRegister.Reject;
import eu.vallum.incident.entity.RegisterFile.Content;
import eu.vallum.incident.entity.RegisterFile.Good;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file into the caller's register, all good rows in one transaction. A row is the entity that has one of its identifiers, else the one
 * of the same name and Member State, else a new one. A file never unlinks accounts and removes nothing.
 */
@Singleton
class ImportingRegister {
    private final Gate gate;
    private final IncidentAccess access;
    private final Entities entities;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    ImportingRegister(Gate gate, IncidentAccess access, Entities entities, Audit audit, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.entities = entities;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes it.
     *
     * @param dry only says what would become of it
     */
    @Transactional
    @TransactionConfiguration(timeout = 120)
    Outcome<ImportedRegister> take(String file, boolean dry) {
        return gate.with(access::mayWork, "entity.import", actor -> {
            Content content;
            try {
                content = RegisterFile.read(file);
            } catch (RegisterFile.NotReadable e) {
                return Outcome.refused(IncidentProblem.NOT_A_REGISTER, e.getMessage());
            }
            return Outcome.done(take(actor, content, dry));
        });
    }

    private ImportedRegister take(Actor actor, Content content, boolean dry) {
        var plan = new Plan(actor.who().memberState(), entities.all(actor.organisation()), content.rejects());
        content.good().forEach(plan::place);
        if (!dry) {
            var now = clock.instant();
            entities.add(actor.organisation(), plan.added, now);
            entities.change(actor.organisation(), plan.changed, now);
            var touched = new ArrayList<>(plan.added);
            touched.addAll(plan.changed);
            audit.allowed(
                    "entity.import",
                    "entity",
                    touched.stream().map(entry -> entry.id().value()).toList(),
                    "own register");
            var owner = actor.organisation();
            outbox.put(plan.added.stream()
                    .map(entry -> new EntityRegistered(entry.id().value(), owner, 0, now))
                    .toList());
            outbox.put(plan.changed.stream()
                    .map(entry -> new EntityChanged(
                            entry.id().value(), owner, Objects.requireNonNull(plan.versions.get(entry.id())) + 1, now))
                    .toList());
        }
        plan.rejects.sort(Comparator.comparingLong(Reject::line));
        return new ImportedRegister(
                dry,
                content.good().size() + content.rejects().size(),
                plan.added.size(),
                plan.changed.size(),
                plan.unchanged,
                plan.rejects.size(),
                List.copyOf(plan.rejects));
    }

    /** Which row becomes what. */
    private static final class Plan {
        private final String state;
        private final Map<String, Stored> byNumber = new HashMap<>();
        private final Map<String, Stored> byName = new HashMap<>();
        private final Set<Object> used = new HashSet<>();
        private final List<Entry> added = new ArrayList<>();
        private final List<Entry> changed = new ArrayList<>();
        private final Map<EntityId, Integer> versions = new HashMap<>();
        private final List<Reject> rejects;
        private int unchanged;

        Plan(String state, List<Stored> known, List<Reject> rejects) {
            this.state = state;
            this.rejects = new ArrayList<>(rejects);
            for (var e : known) {
                e.identifiers().forEach(i -> byNumber.put(number(i), e));
                byName.put(name(e.name(), e.memberState()), e);
            }
        }

        void place(Good row) {
            var entity = row.entity();
            var itsState = entity.memberState() == null ? state : entity.memberState();
            var same = new HashSet<EntityId>();
            @Nullable Stored known = null;
            for (var i : entity.numbers()) {
                var owner = byNumber.get(number(i));
                if (owner != null && same.add(owner.id())) {
                    known = owner;
                }
            }
            if (same.size() > 1) {
                reject(row, "identifiers", "SeveralEntities");
                return;
            }
            var called = byName.get(name(entity.name(), itsState));
            known = known == null ? called : known;
            var marks = new HashSet<Object>();
            marks.add(name(entity.name(), itsState));
            entity.numbers().forEach(i -> marks.add(number(i)));
            if (known != null) {
                marks.add(known.id());
            }
            if (marks.stream().anyMatch(used::contains)) {
                reject(row, "", "TwiceInFile");
                return;
            }
            used.addAll(marks);
            if (known == null) {
                added.add(new Entry(EntityId.next(), entity, itsState, null));
            } else if (known.says(entity, itsState)) {
                unchanged++;
            } else {
                versions.put(known.id(), known.version());
                changed.add(new Entry(known.id(), entity, itsState, known.organisation()));
            }
        }

        private void reject(Good row, String column, String reason) {
            rejects.add(new Reject(row.line(), column, reason, row.cells()));
        }

        private static String number(Identifier i) {
            return i.scheme() + "=" + i.value();
        }

        private static String name(String name, String state) {
            return state + " " + name.toLowerCase(Locale.ROOT);
        }
    }
}
