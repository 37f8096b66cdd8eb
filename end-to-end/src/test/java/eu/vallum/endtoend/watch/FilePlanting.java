package eu.vallum.endtoend.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files with marks in all that is read out of them, and in what is refused in them. */
final class FilePlanting {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Marks marks;

    FilePlanting(Api api, Marks marks) {
        this.api = api;
        this.marks = marks;
    }

    /** @param incident its address */
    void into(String incident) throws Exception {
        api.post(incident + "/imports", event().toString()).expect(201);
        batches(incident + "/batches");
        list(incident + "/sightings/lists");
        attachment(incident + "/attachments/" + UUID.randomUUID());
        register();
    }

    private void list(String lists) throws Exception {
        var values = marks.of("value that was seen") + ".example\n" + marks.of("no value that was seen") + "\n";
        api.with("Content-Type", "text/plain")
                .send("POST", lists + "?dry=false", BodyPublishers.ofString(values))
                .expect(200);
    }

    private void batches(String batches) throws Exception {
        var paste = marks.of("pasted indicator") + ".example\n" + marks.of("no indicator") + "\n";
        var csv = "value,comment,tags\n%s.example,%s,%s\n,%s,\n"
                .formatted(
                        marks.of("value of a table"),
                        marks.of("comment of a table"),
                        marks.of("tag of a table"),
                        marks.of("comment without a value"));
        for (var kind : List.of("paste", "csv")) {
            api.with("Content-Type", kind.equals("csv") ? "text/csv" : "text/plain")
                    .send(
                            "POST",
                            batches + "?dry=false&kind=%s&name=%s".formatted(kind, marks.of(kind + "'s name")),
                            BodyPublishers.ofString(kind.equals("csv") ? csv : paste))
                    .expect(202);
        }
        var odd = "{\"type\":\"bundle\",\"id\":\"%s\",\"objects\":[{\"type\":\"indicator\",\"pattern\":\"%s\"}]}"
                .formatted(marks.of("id of a bundle"), marks.of("pattern of a bundle"));
        api.post(batches + "?dry=false&kind=stix", odd);
    }

    private void register() throws Exception {
        var columns = List.of(
                "name",
                "category",
                "sectors",
                "shortName",
                "memberState",
                "activeIn",
                "identifiers",
                "contactName",
                "contactRole",
                "contactMailbox",
                "contactPhone");
        var row = "%s,other,energy,%s,EE,,national=%s,%s,%s,%s@mark.example,%s"
                .formatted(Stream.of("name", "short name", "identifier", "contact", "role", "mailbox", "phone")
                        .map(column -> marks.of("register's " + column))
                        .toArray());
        var odd = columns.stream().map(column -> marks.of("register's odd " + column));
        var table = String.join("\n", String.join(",", columns), row, odd.collect(Collectors.joining(",")));
        api.with("Content-Type", "text/csv")
                .send("POST", "/api/incident/v1/entities/imports", BodyPublishers.ofString(table))
                .expect(200);
    }

    private void attachment(String file) throws Exception {
        api.with("Content-Type", "application/octet-stream")
                .send(
                        "PUT",
                        file + "?name=" + marks.of("attachment.name"),
                        BodyPublishers.ofString(marks.of("attachment's content")))
                .expect(201);
        api.get(file + "/content").expect(200);
        var marking = JSON.createObjectNode()
                .put("tlp", "AMBER")
                .put("sample", true)
                .put("reason", marks.written("attachment marking's reason"));
        taken(() -> api.put(file + "/marking", marking.toString()));
        taken(() -> api.post(file + "/removal", one("reason")));
    }

    /** The batches change the incident meanwhile; whoever meets that is asked to repeat it. */
    private static void taken(Callable<Answer> call) throws Exception {
        Eventually.get("the file's change", Duration.ofSeconds(20), call, answer -> answer.status() == 200);
    }

    private ObjectNode event() {
        var event = JSON.createObjectNode();
        var inner = event.putObject("Event")
                .put("uuid", UUID.randomUUID().toString())
                .put("info", marks.written("misp.info"))
                .put("date", "2026-11-19");
        inner.putObject("Orgc").put("uuid", UUID.randomUUID().toString()).put("name", marks.written("misp.orgc"));
        inner.putArray("Tag").addObject().put("name", marks.written("misp.tag"));
        inner.putArray("Attribute")
                .addObject()
                .put("uuid", UUID.randomUUID().toString())
                .put("type", "domain")
                .put("category", "Network activity")
                .put("value", marks.of("misp.value") + ".example")
                .put("comment", marks.written("misp.comment"));
        return event;
    }

    private String one(String field) {
        return JSON.createObjectNode().put(field, marks.written(field)).toString();
    }
}
