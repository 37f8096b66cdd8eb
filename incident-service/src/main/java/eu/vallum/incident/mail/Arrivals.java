package eu.vallum.incident.mail;

import eu.vallum.incident.mail.IncomingMail.Part;
import eu.vallum.incident.mail.IncomingMail.Place;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that the job writes as mail comes in, and takes away when their time is over. */
@Singleton
class Arrivals {
    private final Sql sql;

    Arrivals(Sql sql) {
        this.sql = sql;
    }

    /** The last that was taken; 0 for a mailbox that was never read, or that numbers anew. */
    long last(String mailbox, long validity) {
        var uid = sql.first(
                "select uid from mailbox_place where mailbox = ? and validity = ?",
                row -> row.big("uid"),
                mailbox,
                validity);
        return uid == null ? 0 : uid;
    }

    /** Whether this one is ours to take: whoever raises the place first takes it, and others wait for that to be final. */
    boolean advance(Place place, Instant now) {
        return sql.run("""
                insert into mailbox_place as p (mailbox, validity, uid, at) values (?, ?, ?, ?)
                on conflict (mailbox) do update set validity = excluded.validity, uid = excluded.uid, at = excluded.at
                where p.validity <> excluded.validity or p.uid < excluded.uid""", place.mailbox(), place.validity(), place.uid(), now) == 1;
    }

    /**
     * Where it goes.
     *
     * @param reason null for the timeline
     */
    record Target(
            UUID owner, @Nullable UUID incident, @Nullable TriageReason reason, String fingerprint) {}

    /** Whether it is new: the same one may be delivered twice. */
    boolean add(MailId id, Target target, IncomingMail mail, Instant now) {
        var content = mail.content();
        var reason = target.reason();
        boolean filed = reason == null;
        boolean added = sql.run(
                        "insert into mail (id, owner, incident, state, reason, fingerprint, message_id, sender, sender_name, sent_at, received_at, "
                                + "taken_at, filed_at, subject, body, cut, bytes, sha256, original) values (?, ?, ?::uuid, ?, ?::text, ?, ?::text, "
                                + "?::text, ?::text, ?::timestamptz, ?, ?, ?::timestamptz, ?::text, ?, ?, ?, ?::text, ?::bytea) "
                                + "on conflict do nothing",
                        id.value(),
                        target.owner(),
                        target.incident(),
                        (filed ? MailState.FILED : MailState.WAITING).code(),
                        reason == null ? null : reason.code(),
                        target.fingerprint(),
                        content.messageId(),
                        content.sender(),
                        content.senderName(),
                        content.sentAt(),
                        mail.receivedAt(),
                        now,
                        filed ? now : null,
                        content.subject(),
                        content.text(),
                        content.cut(),
                        mail.bytes(),
                        mail.sha256(),
                        mail.original())
                == 1;
        if (added) {
            parts(id, target.owner(), content.parts());
        }
        return added;
    }

    private void parts(MailId id, UUID owner, List<Part> parts) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int number = 0; number < parts.size(); number++) {
            var part = parts.get(number);
            rows.add(new @Nullable Object[] {
                id.value(), owner, number, part.name(), part.type(), part.bytes(), part.sha256()
            });
        }
        sql.batch(
                "insert into mail_part (mail, owner, number, name, type, bytes, sha256) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Takes away what was put aside and whose time is over; how many. */
    int sweep(Instant now) {
        return sql.run(
                "delete from mail where id in (select id from mail where delete_at < ? order by delete_at limit 500)",
                now);
    }
}
