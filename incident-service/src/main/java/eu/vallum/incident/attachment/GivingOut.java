package eu.vallum.incident.attachment;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.attachment.CustodyEntry.What;
import eu.vallum.incident.download.Downloads;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Gives a file to whoever sees it: notes the download before the first byte leaves, asks for each part anew whether it may leave, and notes
 * that the last one did. So a withdrawal also stops what is on its way.
 */
@Singleton
class GivingOut {
    private final Gate gate;
    private final IncidentAccess access;
    private final Attachments attachments;
    private final Downloads downloads;
    private final Audit audit;
    private final Clock clock;

    GivingOut(
            Gate gate, IncidentAccess access, Attachments attachments, Downloads downloads, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.attachments = attachments;
        this.downloads = downloads;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file on its way out.
     *
     * @param label that its reader has it under
     */
    record Handout(Stored file, Tlp label, boolean zipped) {
        AttachmentId id() {
            return new AttachmentId(file.id());
        }
    }

    @Transactional
    Outcome<Handout> open(IncidentId incident, AttachmentId id, boolean zipped) {
        return gate.seeing(access::mayRead, incident, "attachment.read", (actor, seen) -> {
            var found = visible(actor, seen, id);
            if (found.isEmpty() || found.get().upload() == null) {
                audit.denied("attachment.read", "attachment", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            var file = found.get();
            if (file.sample() && !zipped) {
                audit.denied("attachment.read", "attachment", List.of(id.value()), "sample");
                return Outcome.refused(IncidentProblem.ONLY_AS_ZIP, "Ask for it as a locked zip file.");
            }
            var label = file.labelFor(seen);
            downloads.attachment(actor, incident, id.value(), label, zipped ? "zip" : "file");
            attachments.note(file, zipped ? What.OPENED_ZIP : What.OPENED, actor, file.sha256(), null, now());
            audit.allowed("attachment.read", "attachment", List.of(incident.value(), id.value()), label.label());
            return Outcome.done(new Handout(file, label, zipped));
        });
    }

    /** The next bytes; nothing when there are no more, or they may leave no longer. */
    @Transactional
    Optional<byte[]> part(Handout handout, int number) {
        var part = gate.<byte[]>seeing(
                access::mayRead,
                handout.file().incident(),
                "attachment.read",
                (actor, seen) -> visible(actor, seen, handout.id())
                        .filter(file -> handout.file().upload() != null
                                && handout.file().upload().equals(file.upload()))
                        .flatMap(file -> attachments.part(file, number))
                        .map(Outcome::done)
                        .orElseGet(Outcome::notFound));
        return part instanceof Outcome.Done<byte[]>(var bytes) ? Optional.of(bytes) : Optional.empty();
    }

    /** All of it left, with this hash; or what is kept is not what was added. */
    @Transactional
    void sent(Handout handout, String sha256) {
        gate.seeing(access::mayRead, handout.file().incident(), "attachment.read", (actor, seen) -> {
            var file = handout.file();
            var what = !file.sha256().equals(sha256) ? What.DAMAGED : handout.zipped() ? What.SENT_ZIP : What.SENT;
            attachments.note(file, what, actor, sha256, null, now());
            return Outcome.done(true);
        });
    }

    private Optional<Stored> visible(Actor actor, Seen seen, AttachmentId id) {
        return attachments.find(seen.incident(), id).filter(file -> visible(access, actor, seen, file));
    }

    /** The owner sees all; others what is not kept to the owner, unless all files are withheld from them. */
    static boolean visible(IncidentAccess access, Actor actor, Seen seen, Stored file) {
        return access.owns(actor, file.owner())
                || access.seesEntry(actor, file.owner(), !file.shared())
                        && access.seesField(actor, seen, Field.ATTACHMENTS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
