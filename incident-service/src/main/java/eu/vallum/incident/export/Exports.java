package eu.vallum.incident.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Orderer;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.listing.ListQuery;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of exports, of what stands in them, and the files. */
@Singleton
class Exports {
    static final Duration KEPT = Duration.ofDays(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ = """
            select e.organisation, e.id, e.subject, e.query::text as query, e.format, e.bom, e.asked_at, e.made_at, e.failure, e.incidents,
                e.tlp, e.sha256,
                exists (select from export_incident x where x.organisation = e.organisation and x.export = e.id
                        and not exists (select from listing l where l.organisation = x.organisation and l.incident = x.incident
                                        and l.share is not distinct from x.share and l.tlp = x.tlp
                                        and (l.expires_at is null or l.expires_at > ?))) as outdated
            from export_job e
            """;

    private final Sql sql;

    Exports(Sql sql) {
        this.sql = sql;
    }

    /** An export with whose it is. */
    record Stored(
            UUID organisation,
            UUID id,
            String subject,
            ListQuery query,
            Format format,
            boolean bom,
            Instant askedAt,
            @Nullable Instant madeAt,
            @Nullable String failure,
            @Nullable Integer incidents,
            @Nullable Tlp tlp,
            @Nullable String sha256,
            boolean outdated) {
        static Stored of(Row row) {
            var tlp = row.textOrNull("tlp");
            return new Stored(
                    row.uuid("organisation"),
                    row.uuid("id"),
                    row.text("subject"),
                    parsed(row.text("query")),
                    Format.of(row.text("format")),
                    row.flag("bom"),
                    row.instant("asked_at"),
                    row.instantOrNull("made_at"),
                    row.textOrNull("failure"),
                    row.numberOrNull("incidents"),
                    tlp == null ? null : Tlp.of(tlp),
                    row.textOrNull("sha256"),
                    row.flag("outdated"));
        }

        String state() {
            if (failure != null) {
                return "failed";
            }
            return madeAt == null ? "making" : outdated ? "outdated" : "ready";
        }
    }

    void add(Actor actor, UUID id, AskExport request, Instant now) {
        var who = actor.who();
        sql.run(
                """
                insert into export_job (organisation, id, subject, name, client, member_state, assurance, query, format, bom, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                actor.organisation(),
                id,
                who.subject(),
                who.name(),
                who.kind() == Acting.Kind.CLIENT,
                who.memberState(),
                who.assurance().name(),
                json(request.query()),
                request.format().code(),
                request.bom(),
                now);
    }

    List<Stored> newest(Actor actor, Instant now) {
        return sql.list(
                READ + "where e.organisation = ? and e.subject = ? order by e.asked_at desc, e.id desc limit 50",
                Stored::of,
                now,
                actor.organisation(),
                actor.who().subject());
    }

    List<Stored> byId(UUID id, Instant now) {
        return sql.list(READ + "where e.id = ?", Stored::of, now, id);
    }

    /** One that is not made, locked; null when somebody else makes it or has made it. */
    @Nullable Stored claim(UUID organisation, UUID id, Instant now) {
        return sql.first(
                READ
                        + "where e.organisation = ? and e.id = ? and e.made_at is null and e.failure is null for update of e skip locked",
                Stored::of,
                now,
                organisation,
                id);
    }

    void keep(Stored export, MadeFile file, Instant now) {
        sql.run(
                """
                insert into export_incident (organisation, export, incident, share, tlp)
                select l.organisation, ?, l.incident, l.share, l.tlp from listing l where l.organisation = ? and l.incident = any (?)""",
                export.id(),
                export.organisation(),
                file.incidents().stream().map(IncidentId::value).toArray(UUID[]::new));
        sql.run(
                """
                update export_job set made_at = ?, incidents = ?, tlp = ?, sha256 = ?, content = ? where organisation = ? and id = ?""",
                now,
                file.incidents().size(),
                file.tlp().label(),
                file.sha256(),
                file.content(),
                export.organisation(),
                export.id());
    }

    void fail(UUID organisation, UUID id, String code) {
        sql.run(
                "update export_job set failure = ? where organisation = ? and id = ? and made_at is null",
                code,
                organisation,
                id);
    }

    byte[] content(Stored export) {
        return sql.with(connection -> {
            try (var statement =
                    connection.prepareStatement("select content from export_job where organisation = ? and id = ?")) {
                statement.setObject(1, export.organisation());
                statement.setObject(2, export.id());
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new SQLException("no such export");
                    }
                    return rows.getBytes(1);
                }
            }
        });
    }

    List<IncidentId> incidents(Stored export) {
        return sql.list(
                "select incident from export_incident where organisation = ? and export = ? order by incident",
                row -> new IncidentId(row.uuid("incident")),
                export.organisation(),
                export.id());
    }

    /** One that is to be made, and as whom. */
    record Open(UUID id, Acting as) {}

    /** All that are to be made, oldest first; as the job. */
    List<Open> open() {
        return sql.list(
                "select organisation, id, subject, name, client, member_state, assurance from export_job "
                        + "where made_at is null and failure is null order by asked_at limit 100",
                row -> new Open(row.uuid("id"), Orderer.of(row, row.uuid("organisation"), row.text("name"))));
    }

    /** Takes away what is kept no longer; as the job. */
    int expire(Instant now) {
        return sql.run("delete from export_job where asked_at < ?", now.minus(KEPT));
    }

    private static Json json(ListQuery query) {
        try {
            return new Json(JSON.writeValueAsString(query));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ListQuery parsed(String json) {
        try {
            return JSON.readValue(json, ListQuery.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
