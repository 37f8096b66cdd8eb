package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.knowledge.Thing.Head;
import eu.vallum.incident.knowledge.Thing.Relation;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of objects. */
@Singleton
class Things {
    static final int MOST_RELATIONS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD =
            "o.id, o.key, o.type, o.name, o.external_id, o.version, o.revoked, o.deprecated, o.modified";
    private static final String KEEP = """
            insert into knowledge_object as known (id, key, type, name, external_id, description, version, revoked, deprecated, modified,
                relation, source, target, object, sha256, load)
            values (?, ?, ?, ?, ?::text, ?, ?::text, ?, ?, ?::timestamptz, ?::text, ?::text, ?::text, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, external_id = excluded.external_id,
                description = excluded.description, version = excluded.version, revoked = excluded.revoked,
                deprecated = excluded.deprecated, modified = excluded.modified, relation = excluded.relation,
                source = excluded.source, target = excluded.target, object = excluded.object, sha256 = excluded.sha256,
                load = excluded.load""";

    private final Sql sql;

    Things(Sql sql) {
        this.sql = sql;
    }

    /** What is asked for; what is null does not matter. */
    record Query(
            @Nullable String text,
            @Nullable String type,
            @Nullable String externalId) {}

    /** By name. Relationships are listed only where their type is asked for. */
    List<Head> search(Query query, NameCursor after, int limit) {
        var sql = new StringBuilder(
                "select " + HEAD + " from knowledge_object o where (lower(o.name), o.key) > (lower(?), ?)");
        var parameters = new ArrayList<@Nullable Object>(List.of(after.name(), after.id()));
        if (query.text() != null) {
            sql.append(" and (o.words @@ websearch_to_tsquery('simple', ?) or lower(o.name) like lower(?))");
            parameters.add(query.text());
            parameters.add("%" + query.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (query.externalId() != null) {
            sql.append(" and upper(o.external_id) = upper(?)");
            parameters.add(query.externalId());
        }
        if (query.type() == null) {
            sql.append(" and o.type <> 'relationship'");
        } else {
            sql.append(" and o.type = ?");
            parameters.add(query.type());
        }
        parameters.add(limit);
        return this.sql.list(
                sql + " order by lower(o.name), o.key limit ?",
                Things::head,
                parameters.toArray(new @Nullable Object[0]));
    }

    static NameCursor cursor(Head head) {
        return new NameCursor(head.name(), head.key());
    }

    private static Head head(Row row) {
        return new Head(
                row.uuid("key"),
                row.text("id"),
                row.text("type"),
                row.text("name"),
                row.textOrNull("external_id"),
                row.textOrNull("version"),
                row.flag("revoked"),
                row.flag("deprecated"),
                row.instantOrNull("modified"));
    }

    /** One, without what it relates to. */
    record Stored(Head head, String description, JsonNode object) {}

    @Nullable Stored of(String id) {
        return sql.first(
                "select " + HEAD + ", o.description, o.object::text as object from knowledge_object o where o.id = ?",
                row -> new Stored(head(row), row.text("description"), tree(row.text("object"))),
                id);
    }

    /** From it to others and from others to it, by kind and name; one more than are shown tells that there are more. */
    List<Relation> relations(String id) {
        return sql.list(
                """
                select r.id as relationship, r.relation, r.source = ? as outgoing, r.description as said,
                    case when r.source = ? then r.target else r.source end as other,
                    r.revoked or r.deprecated as over, o.type, o.name, o.external_id
                from knowledge_object r
                left join knowledge_object o on o.id = case when r.source = ? then r.target else r.source end
                where r.source = ? or r.target = ?
                order by r.source = ? desc, r.relation, lower(o.name), r.id limit ?""",
                row -> new Relation(
                        row.text("relationship"),
                        row.text("relation"),
                        row.flag("outgoing"),
                        row.text("other"),
                        row.textOrNull("type"),
                        row.textOrNull("name"),
                        row.textOrNull("external_id"),
                        row.text("said").isEmpty() ? null : row.text("said"),
                        row.flag("over")),
                id,
                id,
                id,
                id,
                id,
                id,
                MOST_RELATIONS + 1);
    }

    /** What an object is kept as. */
    record Known(String sha256, @Nullable Instant modified) {}

    Map<String, Known> known(Collection<String> ids) {
        var known = new HashMap<String, Known>();
        sql.list(
                        "select id, sha256, modified from knowledge_object where id = any (?)",
                        row -> Map.entry(row.text("id"), new Known(row.text("sha256"), row.instantOrNull("modified"))),
                        (Object) ids.toArray(String[]::new))
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    void keep(UUID load, Collection<StixThing> things) {
        sql.batch(
                KEEP,
                things.stream()
                        .map(one -> new @Nullable Object[] {
                            one.id(),
                            one.key(),
                            one.type(),
                            one.name(),
                            one.externalId(),
                            one.description(),
                            one.version(),
                            one.revoked(),
                            one.deprecated(),
                            one.modified(),
                            one.relation(),
                            one.source(),
                            one.target(),
                            new Json(one.json()),
                            one.sha256(),
                            load
                        })
                        .toList());
    }

    /** Of these ids those that are not known. */
    List<String> absent(Collection<String> ids) {
        var known = known(ids).keySet();
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
