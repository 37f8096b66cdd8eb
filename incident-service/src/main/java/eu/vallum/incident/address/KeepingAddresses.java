package eu.vallum.incident.address;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.address.Addresses.Present;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Shows the owner the address of its incident, and has a coordinator replace it. */
@Singleton
class KeepingAddresses {
    private final Gate gate;
    private final IncidentAccess access;
    private final Addresses addresses;
    private final ReplyAddresses form;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    KeepingAddresses(
            Gate gate,
            IncidentAccess access,
            Addresses addresses,
            ReplyAddresses form,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.addresses = addresses;
        this.form = form;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** It is there from the first time that somebody asks for it. */
    @Transactional
    Outcome<IncidentAddress> read(IncidentId id) {
        return gate.owning(access::mayRead, id, "address.read", (actor, seen) -> {
            audit.allowed("address.read", "incident", List.of(id.value()), "owner");
            if (!form.present()) {
                return Outcome.done(IncidentAddress.NONE);
            }
            if (addresses.present(id).isEmpty()) {
                addresses.first(id, seen.owner(), now());
            }
            return Outcome.done(addresses.present(id).map(this::shown).orElse(IncidentAddress.NONE));
        });
    }

    /** What is sent to the one before waits in triage from now on. */
    @Transactional
    Outcome<IncidentAddress> renew(IncidentId id, int version) {
        return gate.owning(access::mayArrange, id, "address.renew", (actor, seen) -> {
            var now = now();
            if (addresses.present(id).isEmpty() || !addresses.renew(id, seen.owner(), version, actor.name(), now)) {
                return Outcome.refused(
                        CommonProblem.PRECONDITION, "Read the address again: it is not the one that you saw.");
            }
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.ADDRESS_RENEWED, now)
                            .by(actor.name()),
                    now);
            audit.allowed("address.renew", "incident", List.of(id.value()), "owner");
            return Outcome.done(addresses.present(id).map(this::shown).orElseThrow());
        });
    }

    private IncidentAddress shown(Present present) {
        return new IncidentAddress(
                form.of(present.token()).orElse(null), present.version(), present.madeAt(), present.madeBy());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
