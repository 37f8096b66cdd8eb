package eu.vallum.incident.mail;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.timeline.Entry;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.TimelineSource;
import eu.vallum.platform.page.Cursor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Puts mails on the owner's timeline, and on nobody else's. */
@Singleton
class MailsOnTimeline implements TimelineSource {
    private static final int SHOWN = 2_000;
    private final IncidentAccess access;
    private final Mails mails;

    MailsOnTimeline(IncidentAccess access, Mails mails) {
        this.access = access;
        this.mails = mails;
    }

    @Override
    public List<Entry> before(Actor actor, Seen seen, Cursor place, boolean recorded, int limit) {
        if (!access.owns(actor, seen.owner())) {
            return List.of();
        }
        return mails.before(seen.incident(), place, recorded, limit).stream()
                .map(MailsOnTimeline::entry)
                .toList();
    }

    /** Who wrote it is a claim, so it stands where the subject of an entry does and not where the one who did it does. */
    private static Entry entry(Mails.Stored row) {
        var mail = row.view();
        var subject = mail.subject() == null ? "" : mail.subject();
        var text = (subject + "\n\n" + row.text()).strip();
        return new Entry(
                mail.id().value(),
                EntryKind.MAIL_RECEIVED,
                mail.receivedAt(),
                Objects.requireNonNull(row.filedAt()),
                null,
                null,
                mail.sender(),
                mail.parts(),
                text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }
}
