package eu.vallum.incident.note;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of notes. The row policies let through what the caller's organisation wrote or was written, while it sees the incident. */
@Singleton
class Notes {
    private static final String SELECT = "select " + Seen.COLUMNS + """
            , n.id, n.organisation as note_organisation, n.subject, n.author, n.tlp as note_tlp, n.version as note_version, n.written_at,
            n.changed_at, n.withdrawn_at, n.withdrawn_by, n.withdrawn_reason
            from note n join audience a on a.incident = n.incident join incident_seen i on i.id = n.incident
            """;
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Sql sql;

    Notes(Sql sql) {
        this.sql = sql;
    }

    /** Of an incident, newest first. */
    List<Stored> page(IncidentId incident, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                SELECT
                        + "where n.incident = ? and (n.written_at, n.id) < (?, ?) order by n.written_at desc, n.id desc limit ?",
                Stored::of,
                incident.value(),
                from.at(),
                from.id(),
                limit);
    }

    List<Stored> find(IncidentId incident, NoteId id) {
        return sql.list(SELECT + "where n.incident = ? and n.id = ?", Stored::of, incident.value(), id.value());
    }

    /** What mentions a person who has not said that they saw it, newest first. */
    List<Stored> waiting(UUID organisation, String subject, boolean exercise, int limit) {
        return sql.list(
                SELECT
                        + "join note_person p on p.note = n.id where p.organisation = ? and p.subject = ? and p.mentioned "
                        + "and p.seen_at is null and n.withdrawn_at is null and i.exercise = ? order by n.written_at desc, n.id desc limit ?",
                Stored::of,
                organisation,
                subject,
                exercise,
                limit);
    }

    /** The same notes with what hangs on them. */
    List<Stored.Whole> whole(List<Stored> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        Object ids = notes.stream().map(note -> note.id().value()).distinct().toArray(UUID[]::new);
        var readers = sql
                .list(
                        "select note, organisation from note_reader where note = any (?) order by organisation",
                        row -> new Reader(new NoteId(row.uuid("note")), row.uuid("organisation")),
                        ids)
                .stream()
                .collect(Collectors.groupingBy(
                        Reader::note, Collectors.mapping(Reader::organisation, Collectors.toList())));
        var people = sql
                .list(
                        "select note, organisation, subject, name, named, mentioned, seen_at from note_person where note = any (?) "
                                + "order by name, organisation, subject",
                        Notes::person,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Stored.Person::note));
        var words = sql
                .list(
                        "select v.note, v.version, v.text, v.language, v.tlp, v.at from note_version v join note n on n.id = v.note "
                                + "and n.version = v.version where v.note = any (?)",
                        Notes::words,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Stored.Words::note));
        var translations = sql
                .list(
                        "select note, of_version, organisation, language, text, translator, at from note_translation where note = any (?) "
                                + "order by at, id",
                        Notes::translated,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Stored.Translated::note));
        return notes.stream()
                .map(note -> new Stored.Whole(
                        note,
                        readers.getOrDefault(note.id(), List.of()),
                        people.getOrDefault(note.id(), List.of()),
                        words.getOrDefault(note.id(), List.of()),
                        translations.getOrDefault(note.id(), List.of())))
                .toList();
    }

    private record Reader(NoteId note, UUID organisation) {}

    /** All that it ever said, the newest first. */
    List<Stored.Words> versions(NoteId id) {
        return sql.list(
                "select note, version, text, language, tlp, at from note_version where note = ? order by version desc limit 500",
                Notes::words,
                id.value());
    }

    /** Which of the organisations have the incident now by a share of the caller's. */
    Set<UUID> holders(IncidentId incident, Collection<UUID> among) {
        return Set.copyOf(sql.list(
                "select distinct recipient from share where incident = ? and recipient = any (?::uuid[]) and withdrawn_at is null",
                row -> row.uuid("recipient"),
                incident.value(),
                among.toArray(UUID[]::new)));
    }

    /** The name of somebody of another organisation who wrote to the caller's about the incident. */
    Optional<String> wrote(IncidentId incident, UUID organisation, String subject) {
        return Optional.ofNullable(sql.first(
                "select author from note where incident = ? and organisation = ? and subject = ? order by written_at desc limit 1",
                row -> row.text("author"),
                incident.value(),
                organisation,
                subject));
    }

    void add(NoteId id, Seen seen, UUID organisation, String subject, String author, WriteNote note, Instant now) {
        sql.run(
                "insert into note (id, incident, owner, organisation, subject, author, tlp, written_at, changed_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                seen.incident().value(),
                seen.owner(),
                organisation,
                subject,
                author,
                note.tlp().label(),
                now,
                now);
        say(id, 0, seen.incident(), organisation, note.text(), note.language(), note.tlp(), now);
        var readers = new ArrayList<@Nullable Object[]>();
        for (var reader : note.readers()) {
            readers.add(
                    new @Nullable Object[] {id.value(), reader, seen.incident().value(), organisation});
        }
        sql.batch("insert into note_reader (note, organisation, incident, author) values (?, ?, ?, ?)", readers);
    }

    void address(NoteId id, IncidentId incident, UUID author, List<Stored.Addressed> people) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : people) {
            rows.add(new @Nullable Object[] {
                id.value(),
                one.person().organisation(),
                one.person().subject(),
                incident.value(),
                author,
                one.person().name(),
                one.named(),
                one.mentioned()
            });
        }
        sql.batch(
                "insert into note_person (note, organisation, subject, incident, author, name, named, mentioned) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Whether the version was still the newest. */
    boolean change(Stored note, ChangeNote change, Tlp tlp, Instant now) {
        int next = note.version() + 1;
        boolean done = sql.run(
                        "update note set tlp = ?, version = ?, changed_at = ? where id = ? and version = ? and withdrawn_at is null",
                        tlp.label(),
                        next,
                        now,
                        note.id().value(),
                        note.version())
                == 1;
        if (done) {
            say(
                    note.id(),
                    next,
                    note.seen().incident(),
                    note.organisation(),
                    change.text(),
                    change.language(),
                    tlp,
                    now);
        }
        return done;
    }

    private void say(
            NoteId id,
            int version,
            IncidentId incident,
            UUID organisation,
            String text,
            @Nullable String language,
            Tlp tlp,
            Instant now) {
        sql.run(
                "insert into note_version (note, version, incident, organisation, text, language, tlp, at) "
                        + "values (?, ?, ?, ?, ?, ?::text, ?, ?)",
                id.value(),
                version,
                incident.value(),
                organisation,
                text,
                language,
                tlp.label(),
                now);
    }

    /** Whether it was not withdrawn yet. */
    boolean withdraw(NoteId id, String by, String reason, Instant now) {
        return sql.run(
                        "update note set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? "
                                + "where id = ? and withdrawn_at is null",
                        now,
                        by,
                        reason,
                        id.value())
                == 1;
    }

    void translate(Stored note, UUID organisation, TranslateNote words, UUID id, String translator, Instant now) {
        sql.run(
                "insert into note_translation (id, note, of_version, incident, organisation, language, text, translator, at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                note.id().value(),
                note.version(),
                note.seen().incident().value(),
                organisation,
                words.language(),
                words.text(),
                translator,
                now);
    }

    void saw(NoteId id, UUID organisation, String subject, Instant now) {
        sql.run(
                "update note_person set seen_at = ? where note = ? and organisation = ? and subject = ? and mentioned "
                        + "and seen_at is null",
                now,
                id.value(),
                organisation,
                subject);
    }

    private static Stored.Person person(Row row) {
        return new Stored.Person(
                new NoteId(row.uuid("note")),
                new NotePerson(row.uuid("organisation"), row.text("subject"), row.text("name")),
                row.flag("named"),
                row.flag("mentioned"),
                row.instantOrNull("seen_at"));
    }

    private static Stored.Words words(Row row) {
        return new Stored.Words(
                new NoteId(row.uuid("note")),
                row.number("version"),
                row.text("text"),
                row.textOrNull("language"),
                Tlp.of(row.text("tlp")),
                row.instant("at"));
    }

    private static Stored.Translated translated(Row row) {
        return new Stored.Translated(
                new NoteId(row.uuid("note")),
                row.number("of_version"),
                row.uuid("organisation"),
                row.text("language"),
                row.text("text"),
                row.text("translator"),
                row.instant("at"));
    }
}
