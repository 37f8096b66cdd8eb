package eu.vallum.incident.mail;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.mail.MailView.Known;
import eu.vallum.incident.mail.MailView.Of;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of mails, as their owner reads and decides them. */
@Singleton
class Mails {
    private static final int EXCERPT = 400;
    private static final String SELECT = """
            select m.id, m.owner, m.version, m.state, m.reason, m.incident, i.reference, m.sender, m.sender_name, m.sent_at, m.received_at,
                m.filed_at, m.subject, left(m.body, 4000) as body, m.bytes, m.decided_by, m.decided_at, m.decision, m.delete_at,
                (select count(*)::int from mail_part p where p.mail = m.id and p.number > 0) as parts,
                case when exists (select from guest g where g.incident = m.incident and lower(g.mailbox) = lower(m.sender)) then 'guest'
                     when exists (select from return_link l where l.incident = m.incident and lower(l.mailbox) = lower(m.sender)) then 'reporter'
                     when exists (select from entity e, jsonb_array_elements(e.contacts) c
                                  where e.owner = m.owner and e.id = i.entity_id and lower(c ->> 'mailbox') = lower(m.sender)) then 'entity'
                     when exists (select from contact c where lower(c.mailbox) = lower(m.sender)) then 'authority' end as known
            from mail m left join incident i on i.id = m.incident and i.owner = m.owner
            """;

    private final Sql sql;

    Mails(Sql sql) {
        this.sql = sql;
    }

    /** A mail with what decides who may see it. */
    record Stored(UUID owner, String text, @Nullable Instant filedAt, MailView view) {}

    /** Of a state, of one incident or of all, the last received first. */
    List<Stored> page(MailState state, @Nullable UUID incident, @Nullable Cursor after, int limit) {
        var from = after == null ? new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1)) : after;
        return sql.list(
                SELECT
                        + "where m.state = ? and (?::uuid is null or m.incident = ?::uuid) and (m.received_at, m.id) < (?, ?) "
                        + "order by m.received_at desc, m.id desc limit ?",
                Mails::stored,
                state.code(),
                incident,
                incident,
                from.at(),
                from.id(),
                limit);
    }

    /** Those on an incident's timeline before a place, by one of its two times. */
    List<Stored> before(IncidentId incident, Cursor place, boolean recorded, int limit) {
        var time = recorded ? "m.filed_at" : "m.received_at";
        return sql.list(
                SELECT + "where m.incident = ? and m.state = 'filed' and (" + time + ", m.id) < (?, ?) order by " + time
                        + " desc, m.id desc limit ?",
                Mails::stored,
                incident.value(),
                place.at(),
                place.id(),
                limit);
    }

    Optional<Stored> find(MailId id) {
        return Optional.ofNullable(sql.first(SELECT + "where m.id = ?", Mails::stored, id.value()));
    }

    /** What a list does not show. */
    record Rest(
            String text,
            boolean cut,
            @Nullable String messageId,
            @Nullable String sha256) {}

    Rest rest(MailId id) {
        return sql.list(
                        "select body, cut, message_id, sha256 from mail where id = ?",
                        row -> new Rest(
                                row.text("body"),
                                row.flag("cut"),
                                row.textOrNull("message_id"),
                                row.textOrNull("sha256")),
                        id.value())
                .getFirst();
    }

    List<MailView.Part> parts(MailId id) {
        return sql.list(
                "select number, name, type, bytes, sha256, attachment from mail_part where mail = ? order by number",
                row -> new MailView.Part(
                        row.number("number"),
                        row.text("name"),
                        row.text("type"),
                        row.big("bytes"),
                        row.text("sha256"),
                        row.uuidOrNull("attachment")),
                id.value());
    }

    /** The mail as it came. */
    Optional<byte[]> original(MailId id) {
        return sql.with(connection -> {
            try (var statement = connection.prepareStatement("select original from mail where id = ?")) {
                statement.setObject(1, id.value());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** Puts it on a timeline; false when somebody decided meanwhile. */
    boolean file(MailId id, int seen, IncidentId incident, String by, Instant now) {
        return sql.run(
                        "update mail set state = 'filed', incident = ?, filed_at = ?, decided_at = ?, decided_by = ?, decision = null, "
                                + "delete_at = null, version = version + 1 where id = ? and version = ? and state <> 'filed'",
                        incident.value(),
                        now,
                        now,
                        by,
                        id.value(),
                        seen)
                == 1;
    }

    /** Puts it aside; false when somebody decided meanwhile. */
    boolean discard(MailId id, int seen, String reason, String by, Instant now, Instant deleteAt) {
        return sql.run(
                        "update mail set state = 'discarded', filed_at = null, decided_at = ?, decided_by = ?, decision = ?, delete_at = ?, "
                                + "version = version + 1 where id = ? and version = ? and state = 'waiting'",
                        now,
                        by,
                        reason,
                        deleteAt,
                        id.value(),
                        seen)
                == 1;
    }

    /** Which file on the incident was made of a part. */
    void kept(MailId id, int number, UUID attachment) {
        sql.run("update mail_part set attachment = ? where mail = ? and number = ?", attachment, id.value(), number);
    }

    private static Stored stored(Row row) {
        var incident = row.uuidOrNull("incident");
        var reference = row.textOrNull("reference");
        var reason = row.textOrNull("reason");
        var text = row.text("body");
        return new Stored(
                row.uuid("owner"),
                text,
                row.instantOrNull("filed_at"),
                new MailView(
                        new MailId(row.uuid("id")),
                        row.number("version"),
                        MailState.known(row.text("state")).orElseThrow(),
                        reason == null ? null : TriageReason.of(reason),
                        incident == null || reference == null ? null : new Of(incident, reference),
                        row.textOrNull("sender"),
                        row.textOrNull("sender_name"),
                        Known.of(row.textOrNull("known")),
                        row.instantOrNull("sent_at"),
                        row.instant("received_at"),
                        row.textOrNull("subject"),
                        excerpt(text),
                        row.big("bytes"),
                        row.number("parts"),
                        row.textOrNull("decided_by"),
                        row.instantOrNull("decided_at"),
                        row.textOrNull("decision"),
                        row.instantOrNull("delete_at")));
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
