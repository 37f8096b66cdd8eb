package eu.vallum.incident.translation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.report.Language;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of translations and of the language of the original; the row policies leave each reader those of what it sees. */
@Singleton
class Translations {
    /** What a translation is of, by its digest: the words themselves stand in the incident alone. */
    private static final String ORIGINAL =
            "sha256(convert_to(case t.field when 'title' then i.title else i.summary end, 'UTF8'))";

    private static final String SELECT =
            "select t.organisation, t.field, t.language, t.version, t.text, t.person, t.at,"
                    + " t.withdrawn_reason, (select t.original <> " + ORIGINAL
                    + " from incident_seen i where i.id = t.incident limit 1) as outdated from translation t ";
    private static final String WRITE = """
            insert into translation as known (organisation, incident, owner, field, language, text, person, at, version, original)
            select t.organisation, t.incident, t.owner, t.field, t.language, t.text, t.person, t.at, 1,
                (select %s from incident_seen i where i.id = t.incident limit 1)
            from (values (?::uuid, ?::uuid, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::timestamptz))
                as t (organisation, incident, owner, field, language, text, person, at)
            on conflict (organisation, incident, field, language) do update
                set text = excluded.text, person = excluded.person, at = excluded.at, version = known.version + 1,
                    original = excluded.original, withdrawn_reason = null
                where known.version = ?""".formatted(ORIGINAL);
    private static final String WITHDRAW = """
            update translation set text = null, withdrawn_reason = ?, person = ?, at = ?, version = version + 1
            where organisation = ? and incident = ? and field = ? and language = ? and version = ?""";
    private static final String KEEP = """
            insert into translation_version (organisation, incident, field, language, version, text, withdrawn_reason, person, at)
            values (?, ?, ?, ?, ?, ?::text, ?::text, ?, ?)""";

    private final Sql sql;

    Translations(Sql sql) {
        this.sql = sql;
    }

    /**
     * A row with an id where a view has a name.
     *
     * @param organisation whose person translated it
     */
    record Stored(
            UUID organisation,
            TextField field,
            String language,
            int version,
            @Nullable String text,
            String person,
            Instant at,
            boolean outdated,
            @Nullable String withdrawnReason) {
        private static Stored of(Row row) {
            return new Stored(
                    row.uuid("organisation"),
                    TextField.fromString(row.text("field")),
                    row.text("language"),
                    row.number("version"),
                    row.textOrNull("text"),
                    row.text("person"),
                    row.instant("at"),
                    row.flag("outdated"),
                    row.textOrNull("withdrawn_reason"));
        }
    }

    /** A version with whose it is. */
    record Kept(UUID organisation, Translation.Version version) {
        private static Kept of(Row row) {
            return new Kept(
                    row.uuid("organisation"),
                    new Translation.Version(
                            row.number("version"),
                            row.textOrNull("text"),
                            row.text("person"),
                            row.instant("at"),
                            row.textOrNull("withdrawn_reason")));
        }
    }

    /** A place in which one translation stands. */
    record Place(UUID organisation, Seen seen, TextField field, Language language) {}

    /** All of an incident: languages are as many as there are codes, and each reader has two organisations' at most. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                SELECT + "where t.incident = ? order by t.language, t.field desc, t.organisation limit 1000",
                Stored::of,
                incident.value());
    }

    /** One organisation's own. */
    Optional<Stored> find(Place at) {
        return sql
                .list(
                        SELECT + "where t.organisation = ? and t.incident = ? and t.field = ? and t.language = ?",
                        Stored::of,
                        at.organisation(),
                        at.seen().incident().value(),
                        at.field().code(),
                        at.language().code())
                .stream()
                .findFirst();
    }

    /** Every version of what stands in a field and language, the newest first, by whoever kept it. */
    List<Kept> versions(IncidentId incident, TextField field, Language language) {
        return sql.list(
                "select organisation, version, text, withdrawn_reason, person, at from translation_version "
                        + "where incident = ? and field = ? and language = ? order by version desc limit 200",
                Kept::of,
                incident.value(),
                field.code(),
                language.code());
    }

    /** Puts it in the place of the version that was seen; false when another stands there by now. */
    boolean write(Place at, String text, int version, String person, Instant now) {
        var seen = at.seen();
        int changed = sql.run(
                WRITE,
                at.organisation(),
                seen.incident().value(),
                seen.owner(),
                at.field().code(),
                at.language().code(),
                text,
                person,
                now,
                version);
        if (changed == 1) {
            keep(at, version + 1, text, null, person, now);
        }
        return changed == 1;
    }

    /** Takes the words of that version away; false when another stands there by now. */
    boolean withdraw(Place at, String reason, int version, String person, Instant now) {
        int changed = sql.run(
                WITHDRAW,
                reason,
                person,
                now,
                at.organisation(),
                at.seen().incident().value(),
                at.field().code(),
                at.language().code(),
                version);
        if (changed == 1) {
            keep(at, version + 1, null, reason, person, now);
        }
        return changed == 1;
    }

    private void keep(
            Place at, int version, @Nullable String text, @Nullable String reason, String person, Instant now) {
        sql.run(
                KEEP,
                at.organisation(),
                at.seen().incident().value(),
                at.field().code(),
                at.language().code(),
                version,
                text,
                reason,
                person,
                now);
    }

    /** The language that the original was said to be in; null when nobody has said. */
    @Nullable String original(IncidentId incident) {
        return sql.first(
                "select language from incident_language where incident = ?",
                row -> row.text("language"),
                incident.value());
    }

    /** Says it; false when that was said already. */
    boolean say(Seen seen, String language, Instant now) {
        return sql.run(
                        "insert into incident_language as known (owner, incident, language, said_at) values (?, ?, ?, ?) "
                                + "on conflict (owner, incident) do update set language = excluded.language, said_at = excluded.said_at "
                                + "where known.language <> excluded.language",
                        seen.owner(),
                        seen.incident().value(),
                        language,
                        now)
                == 1;
    }
}
