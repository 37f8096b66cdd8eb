package eu.vallum.incident.indicator;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.indicator.ImportReport.Source;
import eu.vallum.incident.indicator.Indicator.PartOf;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of indicators and of import reports. */
@Singleton
class Indicators {
    private static final int CHUNK = 500;
    private static final String INSERT = """
            insert into indicator (id, incident, owner, import, event, uuid, type, category, value, to_ids, comment, tags, distribution,
                restricted, first_seen, last_seen, object_uuid, object_name, relation, source_uuid, source_name, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::uuid, ?::text, ?::text, ?::text,
                ?::text, ?)
            on conflict (owner, incident, event, uuid) do nothing""";

    private final Sql sql;

    Indicators(Sql sql) {
        this.sql = sql;
    }

    /** Where a batch of indicators belongs. */
    record Place(
            IncidentId incident,
            UUID owner,
            UUID imported,
            UUID event,
            @Nullable Source source,
            Instant at) {}

    /** An attribute with what it inherits. */
    record Resolved(
            MispAttribute attribute,
            Distribution distribution,
            @Nullable MispObject object) {}

    /** Of these uuids of one event those that the incident has already. */
    Set<UUID> known(Place place) {
        return new HashSet<>(sql.list(
                "select uuid from indicator where owner = ? and incident = ? and event = ?",
                row -> row.uuid("uuid"),
                place.owner(),
                place.incident().value(),
                place.event()));
    }

    /** Adds what is not there yet. */
    void add(Place place, List<Resolved> resolved) {
        for (int from = 0; from < resolved.size(); from += CHUNK) {
            sql.batch(INSERT, rows(place, resolved.subList(from, Math.min(resolved.size(), from + CHUNK))));
        }
    }

    private static List<@Nullable Object[]> rows(Place place, List<Resolved> chunk) {
        var rows = new ArrayList<@Nullable Object[]>();
        var source = place.source();
        for (var one : chunk) {
            var a = one.attribute();
            var object = one.object();
            rows.add(new @Nullable Object[] {
                UuidV7.next(),
                place.incident().value(),
                place.owner(),
                place.imported(),
                place.event(),
                a.uuid(),
                a.type(),
                a.category(),
                a.value(),
                a.toIds(),
                a.comment(),
                a.tags().toArray(String[]::new),
                one.distribution().code(),
                one.distribution().restricted(),
                a.firstSeen(),
                a.lastSeen(),
                object == null ? null : object.uuid(),
                object == null ? null : object.name(),
                a.relation(),
                source == null ? null : source.uuid(),
                source == null ? null : source.name(),
                place.at()
            });
        }
        return rows;
    }

    /** A row with what decides who may see it. */
    record Stored(UUID owner, boolean restricted, Indicator indicator) {
        Cursor cursor() {
            return new Cursor(indicator.takenAt(), indicator.id());
        }
    }

    /** In the order in which they were taken. */
    List<Stored> page(IncidentId incident, @Nullable Cursor after, int limit) {
        return sql.list(
                "select * from indicator where incident = ? and (taken_at, id) > (?, ?) order by taken_at, id limit ?",
                Indicators::stored,
                incident.value(),
                after == null ? Instant.EPOCH : after.at(),
                after == null ? new UUID(0, 0) : after.id(),
                limit);
    }

    private static Stored stored(Row row) {
        var object = row.uuidOrNull("object_uuid");
        var source = row.textOrNull("source_name");
        return new Stored(
                row.uuid("owner"),
                row.flag("restricted"),
                new Indicator(
                        row.uuid("id"),
                        row.uuid("uuid"),
                        row.text("type"),
                        row.text("category"),
                        row.text("value"),
                        row.flag("to_ids"),
                        row.textOrNull("comment"),
                        row.texts("tags"),
                        Distribution.of(row.text("distribution")),
                        row.instantOrNull("first_seen"),
                        row.instantOrNull("last_seen"),
                        object == null ? null : new PartOf(object, row.text("object_name"), row.textOrNull("relation")),
                        row.uuid("event"),
                        source == null ? null : new Source(row.textOrNull("source_uuid"), source),
                        row.instant("taken_at")));
    }

    void keep(IncidentId incident, UUID owner, UUID id, Instant at, String report) {
        sql.run(
                "insert into indicator_import (id, incident, owner, at, report) values (?, ?, ?, ?, ?)",
                id,
                incident.value(),
                owner,
                at,
                new Json(report));
    }

    /** A stored report with its owner. */
    record Kept(UUID owner, String report) {}

    @Nullable Kept report(IncidentId incident, UUID id) {
        return sql.first(
                "select owner, report::text as report from indicator_import where incident = ? and id = ?",
                row -> new Kept(row.uuid("owner"), row.text("report")),
                incident.value(),
                id);
    }
}
