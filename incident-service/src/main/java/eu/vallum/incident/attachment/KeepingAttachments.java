package eu.vallum.incident.attachment;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.attachment.AttachmentFact.AttachmentMarked;
import eu.vallum.incident.attachment.AttachmentFact.AttachmentRemoved;
import eu.vallum.incident.attachment.CustodyEntry.What;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.download.Recalling;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists attachments, marks them anew, destroys their bytes, and shows the owner what was done with each. */
@Singleton
public class KeepingAttachments {
    private final Gate gate;
    private final IncidentAccess access;
    private final Attachments attachments;
    private final FileTypes types;
    private final Uploading uploading;
    private final Recalling recalling;
    private final Directory directory;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    KeepingAttachments(
            Gate gate,
            IncidentAccess access,
            Attachments attachments,
            FileTypes types,
            Uploading uploading,
            Recalling recalling,
            Directory directory,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.attachments = attachments;
        this.types = types;
        this.uploading = uploading;
        this.recalling = recalling;
        this.directory = directory;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Attachment.Attachments> list(IncidentId incident) {
        return gate.seeing(access::mayRead, incident, "attachment.list", (actor, seen) -> {
            boolean owns = access.owns(actor, seen.owner());
            var shown = attachments.of(incident).stream()
                    .filter(file -> GivingOut.visible(access, actor, seen, file))
                    .map(file -> file.shownTo(seen, owns, types))
                    .toList();
            audit.allowed("attachment.list", "incident", List.of(incident.value()), "audience");
            return Outcome.done(new Attachment.Attachments(shown, uploading.mostBytes(), Sending.PASSWORD));
        });
    }

    @Transactional
    Outcome<Attachment> mark(IncidentId incident, AttachmentId id, MarkAttachment request) {
        return gate.working(access::mayWork, incident, "attachment.mark", (actor, seen) -> {
            var found = attachments.hold(seen.owner(), incident, id);
            if (found.isEmpty()) {
                return Outcome.notFound();
            }
            var file = found.get();
            if (request.tlp().looserThan(seen.tlp())) {
                return Outcome.refused(IncidentProblem.TLP_LOOSER, "Choose the incident's label or a stricter one.");
            }
            if (file.removedAt() != null) {
                return Outcome.refused(IncidentProblem.ATTACHMENT_REMOVED, null);
            }
            if (file.sample() && !request.sample()) {
                return Outcome.refused(
                        IncidentProblem.SAMPLE_STAYS, "Nothing here can tell that it is harmless. Leave it a sample.");
            }
            var now = now();
            attachments.mark(file, request.tlp(), request.sample(), request.reason(), now);
            attachments.note(
                    file, What.MARKED, actor, file.sha256(), request.tlp().label() + ": " + request.reason(), now);
            var after = attachments.find(incident, id).orElseThrow();
            int version = told(
                    seen,
                    file.shared() || after.shared(),
                    EntryKind.ATTACHMENT_MARKED,
                    actor.name(),
                    file,
                    request.reason(),
                    now);
            outbox.put(new AttachmentMarked(
                    incident.value(),
                    file.id(),
                    seen.owner(),
                    file.shared() || after.shared() ? null : seen.owner(),
                    version,
                    now));
            audit.allowed(
                    "attachment.mark",
                    "attachment",
                    List.of(incident.value(), file.id()),
                    request.tlp().label());
            return Outcome.done(after.shownTo(seen, true, types));
        });
    }

    /** The first time counts; asked again, it says what happened then. Also on a closed incident: what must go, must go. */
    @Transactional
    Outcome<Attachment> remove(IncidentId incident, AttachmentId id, String reason) {
        return gate.owning(access::mayWork, incident, "attachment.remove", (actor, seen) -> {
            var found = attachments.hold(seen.owner(), incident, id);
            if (found.isEmpty()) {
                return Outcome.notFound();
            }
            var file = found.get();
            if (file.removedAt() == null) {
                var now = now();
                attachments.remove(file, actor.name(), reason, now);
                attachments.note(file, What.REMOVED, actor, file.sha256(), reason, now);
                int version = told(seen, file.shared(), EntryKind.ATTACHMENT_REMOVED, actor.name(), file, reason, now);
                outbox.put(new AttachmentRemoved(
                        incident.value(), file.id(), seen.owner(), file.shared() ? null : seen.owner(), version, now));
            }
            audit.allowed("attachment.remove", "attachment", List.of(incident.value(), file.id()), "owner");
            return Outcome.done(attachments.find(incident, id).orElseThrow().shownTo(seen, true, types));
        });
    }

    @Transactional
    Outcome<Page<CustodyEntry>> custody(IncidentId incident, AttachmentId id, @Nullable Cursor after, int limit) {
        return gate.owning(access::mayRead, incident, "attachment.custody", (actor, seen) -> {
            var file = attachments.find(incident, id);
            if (file.isEmpty()) {
                return Outcome.notFound();
            }
            var page = Page.of(attachments.custody(file.get(), after, limit + 1), limit, CustodyEntry::cursor);
            var names = directory.named(
                    page.items().stream().map(line -> line.organisation().id()));
            audit.allowed("attachment.custody", "attachment", List.of(incident.value(), id.value()), "owner");
            return Outcome.done(page.map(line -> line.naming(
                    Objects.requireNonNull(names.get(line.organisation().id())))));
        });
    }

    /** On the owner's timeline, to holders of copies, and to readers where they may know; the incident's version after that. */
    private int told(Seen seen, boolean shared, EntryKind kind, String by, Stored file, String reason, Instant now) {
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(by)
                        .about(file.name())
                        .saying(reason),
                now);
        int version = shared ? touching.touch(seen.incident(), now) : seen.version();
        recalling.tell(seen.incident(), seen.owner(), version, now);
        return version;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
