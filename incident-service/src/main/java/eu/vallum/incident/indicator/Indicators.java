package eu.vallum.incident.indicator;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.indicator.ImportReport.Source;
import eu.vallum.incident.indicator.Indicator.Observed;
import eu.vallum.incident.indicator.Indicator.PartOf;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.pap.Paps;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of indicators and of import reports. */
@Singleton
class Indicators {
    private static final int CHUNK = 5_000;
    private static final String COLUMNS = """
            id, incident, owner, import, event, uuid, type, category, value, to_ids, comment, tags, distribution, restricted, first_seen,
            last_seen, object_uuid, object_name, relation, source_uuid, source_name, taken_at, observable, normal, key, place,
            also_observable, also_normal, also_key, also_place, tlp""";

    private final Sql sql;

    Indicators(Sql sql) {
        this.sql = sql;
    }

    /**
     * Where a batch of indicators belongs.
     *
     * @param tlp the incident's
     */
    record Place(
            IncidentId incident,
            UUID owner,
            Tlp tlp,
            UUID imported,
            UUID event,
            @Nullable Source source,
            Instant at) {}

    /**
     * An attribute with what it inherits.
     *
     * @param tlp its own label or its event's, the stricter; null when neither has any
     */
    record Resolved(
            MispAttribute attribute,
            @Nullable Tlp tlp,
            Distribution distribution,
            @Nullable MispObject object,
            List<Observable> observables) {

        /** Whether it stays with the owner: its source let it go no further, or under a stricter label than the incident's. */
        boolean restricted(Tlp incident) {
            return distribution.restricted() || tlp != null && incident.looserThan(tlp);
        }

        Part part(int index) {
            return index < observables.size() ? Part.of(observables.get(index)) : Part.NONE;
        }
    }

    /** One observable of an indicator as its columns; without a key when it ties nothing together. */
    record Part(
            @Nullable String type,
            @Nullable String value,
            @Nullable UUID key,
            @Nullable String place) {
        static final Part NONE = new Part(null, null, null, null);

        static Part of(Observable it) {
            return new Part(
                    it.type().code(), it.value(), it.telling() ? it.key() : null, it.telling() ? it.place() : null);
        }
    }

    /** The uuids of one event that the incident has already. */
    Set<UUID> known(Place place) {
        return new HashSet<>(sql.list(
                "select uuid from indicator where owner = ? and incident = ? and event = ?",
                row -> row.uuid("uuid"),
                place.owner(),
                place.incident().value(),
                place.event()));
    }

    /** Of these uuids of one event those that the incident has already. */
    Set<UUID> known(Place place, Collection<UUID> uuids) {
        return new HashSet<>(sql.list(
                "select uuid from indicator where owner = ? and incident = ? and event = ? and uuid = any (?)",
                row -> row.uuid("uuid"),
                place.owner(),
                place.incident().value(),
                place.event(),
                uuids.toArray(UUID[]::new)));
    }

    /** Adds what is not there yet, by COPY; a row policy refuses COPY into the table itself, so it goes by one beside it. */
    void add(Place place, List<Resolved> resolved) {
        if (resolved.isEmpty()) {
            return;
        }
        sql.run("create temporary table arriving (like indicator including defaults) on commit drop");
        for (int from = 0; from < resolved.size(); from += CHUNK) {
            var rows = CopyText.of(rows(place, resolved.subList(from, Math.min(resolved.size(), from + CHUNK))));
            sql.with(connection -> connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy arriving (" + COLUMNS + ") from stdin", new StringReader(rows)));
        }
        sql.run("insert into indicator (" + COLUMNS + ") select " + COLUMNS
                + " from arriving on conflict (owner, incident, event, uuid) do nothing");
        sql.run("drop table arriving");
    }

    private static List<@Nullable Object[]> rows(Place place, List<Resolved> chunk) {
        var rows = new ArrayList<@Nullable Object[]>();
        var source = place.source();
        for (var one : chunk) {
            var a = one.attribute();
            var object = one.object();
            var first = one.part(0);
            var second = one.part(1);
            var label = one.tlp();
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
                one.restricted(place.tlp()),
                a.firstSeen(),
                a.lastSeen(),
                object == null ? null : object.uuid(),
                object == null ? null : object.name(),
                a.relation(),
                source == null ? null : source.uuid(),
                source == null ? null : source.name(),
                place.at(),
                first.type(),
                first.value(),
                first.key(),
                first.place(),
                second.type(),
                second.value(),
                second.key(),
                second.place(),
                label == null ? null : label.label()
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
                "select n.*, p.pap as incident_pap from indicator n "
                        + "left join incident_pap p on p.owner = n.owner and p.incident = n.incident "
                        + "where n.incident = ? and (n.taken_at, n.id) > (?, ?) order by n.taken_at, n.id limit ?",
                Indicators::stored,
                incident.value(),
                after == null ? Instant.EPOCH : after.at(),
                after == null ? new UUID(0, 0) : after.id(),
                limit);
    }

    private static Stored stored(Row row) {
        var object = row.uuidOrNull("object_uuid");
        var source = row.textOrNull("source_name");
        var pap = Paps.holding(row);
        return new Stored(
                row.uuid("owner"),
                row.flag("restricted"),
                new Indicator(
                        row.uuid("id"),
                        row.uuid("uuid"),
                        row.text("type"),
                        row.text("category"),
                        row.text("value"),
                        row.flag("to_ids") && Pap.allowsBlocking(pap),
                        row.textOrNull("comment"),
                        row.texts("tags"),
                        pap,
                        Distribution.of(row.text("distribution")),
                        row.instantOrNull("first_seen"),
                        row.instantOrNull("last_seen"),
                        object == null ? null : new PartOf(object, row.text("object_name"), row.textOrNull("relation")),
                        row.uuid("event"),
                        source == null ? null : new Source(row.textOrNull("source_uuid"), source),
                        row.instant("taken_at"),
                        observables(row)));
    }

    private static List<Observed> observables(Row row) {
        return Stream.of("", "also_")
                .filter(part -> row.textOrNull(part + "observable") != null)
                .map(part -> new Observed(row.text(part + "observable"), row.text(part + "normal")))
                .toList();
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

    /** Reports of an incident's imports, the oldest first. */
    List<String> reports(IncidentId incident) {
        return sql.list(
                "select report::text as report from indicator_import where incident = ? order by at, id",
                row -> row.text("report"),
                incident.value());
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
