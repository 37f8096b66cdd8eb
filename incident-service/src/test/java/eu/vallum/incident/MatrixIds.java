package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What stands in the place of each id of a path: records that are there and hang on the scene's incident, or ids of nothing. A name that
 * a new operation brings has to be added here, or the matrix fails.
 */
final class MatrixIds {
    /** Names of things that are no records of anybody: the same for everybody. */
    private static final Map<String, String> WORDS = Map.of(
            "regime",
            "nis2",
            "stage",
            "early-warning",
            "fact",
            "impact",
            "edition",
            "1",
            "part",
            "1",
            "field",
            "title",
            "language",
            "fr",
            "vocabulary",
            "vallum-cause",
            "object",
            "tool--00000000-0000-4000-8000-000000000000");

    private static final Set<String> FIELDS = Set.of("incident", "incidents", "other", "survivor", "into");
    private final Map<String, String> values;

    private MatrixIds(Map<String, String> values) {
        this.values = values;
    }

    /** Of the scene's incident, or where that is another one (under TLP:RED), of that. */
    static MatrixIds of(Scene scene) {
        var ids = new HashMap<>(WORDS);
        var owner = scene.owner.organisation();
        ids.put("incident", scene.incident);
        ids.put("entity", scene.entry);
        ids.put("link", scene.link);
        ids.put("indicator", scene.indicators.getFirst());
        ids.put("batch", scene.batch);
        ids.put("import", scene.imported);
        ids.put("attachment", scene.files.common);
        ids.put("classification", scene.classification);
        ids.put("load", UuidV7.next().toString());
        ids.put("relation", scene.relations.relation);
        ids.put("share", scene.share);
        ids.put("group", scene.group);
        ids.put("organisation", scene.member.organisation().toString());
        ids.put("recipient", scene.recipient.organisation().toString());
        ids.put("forwarding", scene.forwarding);
        ids.put("inquiry", scene.inquiry);
        ids.put("sighting", scene.sightings.asking);
        ids.put("note", scene.notes.own);
        ids.put("task", scene.together.task);
        ids.put("alert", scene.alert);
        ids.put("run", scene.run);
        ids.put("export", scene.export);
        ids.put("view", scene.view);
        ids.put("draft", scene.draft);
        ids.put("guest", scene.guests.guest);
        ids.put("match", scene.blind.askersMatch);
        ids.put("request", scene.blind.request);
        ids.put("notice", String.valueOf(scene.told.notices.get("owner")));
        ids.put("mail", scene.mails.waiting);
        ids.put("rule", scene.told.mailbox.toString());
        ids.put("hold", HoldScene.placed(scene.owner, scene.incident, "recipient-capability", scene.other));
        var about = " where incident = '" + scene.incident + "'";
        ids.put("question", first(owner, "select id from question" + about + " and from_entity"));
        ids.put("clock", first(owner, "select id from clock" + about));
        ids.put("document", first(owner, "select id from stage_document" + about));
        ids.put("escalation", first(owner, "select escalation from escalation_incident" + about));
        ids.put("download", first(scene.recipient.organisation(), "select id from download" + about));
        ids.put("calendar", first(owner, "select id from calendar_feed"));
        ids.put("summary", UuidV7.next().toString());
        return new MatrixIds(ids);
    }

    /** The same with these instead. */
    MatrixIds with(Map<String, String> other) {
        var ids = new HashMap<>(values);
        ids.putAll(other);
        return new MatrixIds(ids);
    }

    /** Ids of nothing. */
    MatrixIds unknown() {
        var ids = new HashMap<String, String>();
        values.keySet()
                .forEach(name ->
                        ids.put(name, WORDS.getOrDefault(name, UuidV7.next().toString())));
        return new MatrixIds(ids);
    }

    String incident() {
        return of("incident");
    }

    String of(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new AssertionError("no record of the scene stands for {" + name + "} of a new operation");
        }
        return value;
    }

    /** A template with its ids. */
    String path(String template) {
        var path = template;
        for (var name : values.keySet()) {
            path = path.replace("{" + name + "}", of(name));
        }
        if (path.contains("{")) {
            throw new AssertionError("no record of the scene stands for an id of " + template);
        }
        return path;
    }

    /** A body, with the incident where it names one. */
    String body(com.fasterxml.jackson.databind.JsonNode example) {
        var body = example.deepCopy();
        if (body instanceof com.fasterxml.jackson.databind.node.ObjectNode fields) {
            for (var name : FIELDS) {
                var value = fields.path(name);
                if (value.isTextual()) {
                    fields.put(name, incident());
                } else if (value.isArray()) {
                    fields.putArray(name).add(incident());
                }
            }
        }
        return body.isTextual() ? body.asText() : body.toString();
    }

    private static String first(UUID organisation, String sql) {
        return Store.as(organisation, connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                if (!rows.next()) {
                    throw new SQLException("the scene has no row for " + sql);
                }
                return rows.getString(1);
            }
        });
    }
}
