package eu.vallum.incident.attachment;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.attachment.AttachmentFact.AttachmentAdded;
import eu.vallum.incident.attachment.CustodyEntry.What;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in, step by step: may it come, its parts, and that all of it is there. Each step is a transaction of its own, so that a slow
 * sender holds no connection; until the last one nobody sees anything of it.
 */
@Singleton
class AddingAttachment {
    private static final Duration STALE = Duration.ofHours(1);
    private final Gate gate;
    private final IncidentAccess access;
    private final Attachments attachments;
    private final FileTypes types;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final int most;

    AddingAttachment(
            Gate gate,
            IncidentAccess access,
            Attachments attachments,
            FileTypes types,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.attachment.most") int most) {
        this.gate = gate;
        this.access = access;
        this.attachments = attachments;
        this.types = types;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.most = most;
    }

    /**
     * What is said about a file.
     *
     * @param tlp its own label; the incident's when none is named
     * @param sample whether its sender takes it for harmful
     */
    record Said(AttachmentId id, String name, @Nullable Tlp tlp, boolean sample) {}

    /** What arrived. */
    record Arrived(long bytes, String sha256, byte[] first) {}

    /** The upload under which its parts come. */
    @Transactional
    Outcome<UUID> begin(IncidentId incident, Said said) {
        return gate.working(access::mayWork, incident, "attachment.add", (actor, seen) -> {
            var label = said.tlp();
            if (label != null && label.looserThan(seen.tlp())) {
                return Outcome.refused(IncidentProblem.TLP_LOOSER, "Choose the incident's label or a stricter one.");
            }
            var known = attachments.of(incident);
            if (known.size() >= most
                    && known.stream().noneMatch(one -> one.id().equals(said.id().value()))) {
                return Outcome.refused(
                        IncidentProblem.TOO_MANY_ATTACHMENTS, "At most " + most + " files may hang on an incident.");
            }
            var upload = UuidV7.next();
            var now = now();
            attachments.begin(upload, seen.owner(), incident, now, now.minus(STALE));
            return Outcome.done(upload);
        });
    }

    /** Keeps a part; whether it still may. */
    @Transactional
    Outcome<Boolean> part(IncidentId incident, UUID upload, int number, byte[] content) {
        return gate.owning(access::mayWork, incident, "attachment.add", (actor, seen) -> {
            attachments.addPart(upload, seen.owner(), incident, number, content);
            return Outcome.done(true);
        });
    }

    /** All of it is there. The same bytes sent again under the same id are the same attachment. */
    @Transactional
    Outcome<Attachment> end(IncidentId incident, UUID upload, Said said, Arrived arrived) {
        return gate.working(access::mayWork, incident, "attachment.add", (actor, seen) -> {
            var now = now();
            var file = file(incident, upload, seen, actor, said, arrived, now);
            if (!attachments.add(file)) {
                attachments.forget(seen.owner(), upload);
                return known(incident, seen, said, arrived);
            }
            attachments.note(file, What.ADDED, actor, file.sha256(), file.tlp().label(), now);
            timeline.add(
                    NewEntry.internal(incident, seen.owner(), EntryKind.ATTACHMENT_ADDED, now)
                            .by(actor.name())
                            .about(file.name()),
                    now);
            int version = file.shared() ? touching.touch(incident, now) : seen.version();
            outbox.put(new AttachmentAdded(
                    incident.value(), file.id(), seen.owner(), file.shared() ? null : seen.owner(), version, now));
            audit.allowed("attachment.add", "attachment", List.of(incident.value(), file.id()), file.sha256());
            return Outcome.done(file.shownTo(seen, true, types));
        });
    }

    /** It broke off, or may not be taken. */
    @Transactional
    void forget(UUID upload) {
        attachments.forget(access.actor().organisation(), upload);
    }

    private Outcome<Attachment> known(IncidentId incident, Seen seen, Said said, Arrived arrived) {
        var byId = attachments.find(incident, said.id());
        if (byId.isPresent()) {
            return byId.get().sha256().equals(arrived.sha256())
                    ? Outcome.done(byId.get().shownTo(seen, true, types))
                    : Outcome.refused(IncidentProblem.ATTACHMENT_ID_TAKEN, "Send it under a new id.");
        }
        return Outcome.refused(
                IncidentProblem.ALREADY_ATTACHED,
                attachments
                        .same(seen.owner(), incident, arrived.sha256())
                        .map(one -> "It hangs on the incident under the id " + one.id() + ".")
                        .orElse(null));
    }

    private Stored file(
            IncidentId incident, UUID upload, Seen seen, Actor actor, Said said, Arrived arrived, Instant now) {
        var name = FileNames.safe(said.name());
        var type = types.ofContent(arrived.first());
        var label = said.tlp();
        return new Stored(
                said.id().value(),
                incident,
                seen.owner(),
                upload,
                name,
                type,
                types.ofName(name),
                arrived.bytes(),
                arrived.sha256(),
                said.sample() || types.runs(type, name),
                label == null || label.looserThan(seen.tlp()) ? seen.tlp() : label,
                now,
                actor.name(),
                null,
                null,
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
