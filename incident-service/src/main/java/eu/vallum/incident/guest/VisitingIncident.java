package eu.vallum.incident.guest;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.ShareState;
import eu.vallum.incident.attachment.Attachment;
import eu.vallum.incident.attachment.KeepingAttachments;
import eu.vallum.incident.guest.GuestView.Content;
import eu.vallum.incident.guest.Guests.Inside;
import eu.vallum.incident.indicator.Indicator;
import eu.vallum.incident.indicator.ReadingIndicators;
import eu.vallum.incident.note.Note;
import eu.vallum.incident.note.ReadingNotes;
import eu.vallum.incident.note.WriteNote;
import eu.vallum.incident.note.WritingNotes;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.IncidentDetails;
import eu.vallum.incident.report.ReadingIncidents;
import eu.vallum.incident.sharing.AcknowledgingShare;
import eu.vallum.incident.sharing.ReadingShared;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.incident.sharing.SharedView;
import eu.vallum.incident.timeline.Entry;
import eu.vallum.incident.timeline.ReadingTimeline;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a guest does inside: it reads, acknowledges and answers by the use cases of members, each with its own checks and audit entries.
 * Runs as the guest.
 */
@Singleton
class VisitingIncident {
    private static final int SHOWN = 200;

    private final ReadingShared shared;
    private final ReadingIncidents incidents;
    private final ReadingTimeline timeline;
    private final ReadingIndicators indicators;
    private final KeepingAttachments attachments;
    private final ReadingNotes notes;
    private final WritingNotes writing;
    private final AcknowledgingShare acknowledging;

    VisitingIncident(
            ReadingShared shared,
            ReadingIncidents incidents,
            ReadingTimeline timeline,
            ReadingIndicators indicators,
            KeepingAttachments attachments,
            ReadingNotes notes,
            WritingNotes writing,
            AcknowledgingShare acknowledging) {
        this.shared = shared;
        this.incidents = incidents;
        this.timeline = timeline;
        this.indicators = indicators;
        this.attachments = attachments;
        this.notes = notes;
        this.writing = writing;
        this.acknowledging = acknowledging;
    }

    @Transactional
    Outcome<GuestView> read(Inside guest) {
        var live = share(null);
        if (live.isEmpty()) {
            return share(ShareState.WITHDRAWN)
                    .map(over -> Outcome.done(view(guest, over, null)))
                    .orElseGet(Outcome::notFound);
        }
        return content(live.get().incident().id()) instanceof Outcome.Done<Content>(var content)
                ? Outcome.done(view(guest, live.get(), content))
                : Outcome.notFound();
    }

    @Transactional
    Outcome<Boolean> acknowledge() {
        return share(null)
                .map(live ->
                        acknowledging.acknowledge(new ShareId(live.share().id())) instanceof Outcome.Done<SharedView>
                                ? Outcome.done(true)
                                : Outcome.<Boolean>notFound())
                .orElseGet(Outcome::notFound);
    }

    /** To the owner, under the label that the guest has it under. */
    @Transactional
    Outcome<Note> answer(String text, @Nullable String key) {
        return share(null)
                .map(live -> writing.write(
                        live.incident().id(),
                        new WriteNote(
                                text, live.share().tlp(), List.of(live.owner().id()), null, null, null),
                        key))
                .orElseGet(Outcome::notFound);
    }

    private Outcome<Content> content(IncidentId id) {
        if (incidents.read(id) instanceof Outcome.Done<IncidentDetails>(var incident)
                && timeline.newest(id, SHOWN) instanceof Outcome.Done<Page<Entry>>(var entries)
                && indicators.list(id, null, SHOWN) instanceof Outcome.Done<Page<Indicator>>(var found)
                && attachments.list(id) instanceof Outcome.Done<Attachment.Attachments>(var files)
                && notes.page(id, null, SHOWN) instanceof Outcome.Done<Page<Note>>(var messages)) {
            return Outcome.done(new Content(incident, entries.items(), found.items(), files.items(), messages.items()));
        }
        return Outcome.notFound();
    }

    /** A guest has one share alone, of a real incident or of an exercise. */
    private Optional<SharedView> share(@Nullable ShareState state) {
        return share(state, false).or(() -> share(state, true));
    }

    private Optional<SharedView> share(@Nullable ShareState state, boolean exercise) {
        return shared.list(state, exercise, null, 1) instanceof Outcome.Done<Page<SharedView>>(var page)
                ? page.items().stream().findFirst()
                : Optional.empty();
    }

    private static GuestView view(Inside guest, SharedView share, @Nullable Content content) {
        var now =
                content == null ? null : content.incident().share(); // read the first time with this, it is opened now
        return new GuestView(
                guest.name(),
                guest.language(),
                guest.until(),
                share.owner(),
                share.incident().reference(),
                now == null ? share.share() : now,
                content);
    }
}
