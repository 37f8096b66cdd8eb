package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One incident and everybody's relation to it, and what each of them gets of it over HTTP: an answer's status, and whether the answer holds
 * the incident. Comparing with what they should get yields violations.
 */
final class Scene {
    private static final String SECRET = "Quokka-7319";

    final Player owner = Stage.coordinator("EE");
    final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    final Player powerless = Stage.colleague(owner.organisation(), "EE", "");
    final Player recipient = Stage.coordinator("LV");
    final Player loosely = Stage.coordinator("FI");
    final Player withdrawn = Stage.coordinator("LT");
    final Player agency = Stage.player("EU", "eu-body", "coordinator");
    final Player other = Stage.coordinator("SE");
    final Player entity = Stage.entity(owner);
    final Player sibling = Stage.entity(owner);

    final String incident;
    final String green;
    final String share;
    final String over;
    final String imported;
    /** A report by the public form, and the return link to it. */
    final String open;

    final String link;
    final String mailbox;
    final String draft = UuidV7.next().toString();
    final String alert;

    final String entry;
    final String siblingEntry;

    Scene() {
        entry = entry(entity);
        siblingEntry = entry(sibling);
        incident = Stage.filed(owner, marked("AMBER"));
        green = Stage.filed(owner, marked("GREEN"));
        Stage.handled(owner, incident);
        Stage.edits(owner, incident);
        imported = Stage.imported(owner, incident);
        mailbox = owner.subject() + "@clinic.example";
        var form = new PublicForm(owner);
        String secret = form.reported(mailbox).path("link");
        open = form.view(secret).path("report.id");
        form.sends(Map.of("link", secret, "text", "When?"))
                .post(API + "/public/reports/questions")
                .then()
                .statusCode(201);
        link = owner.asks().get(API + "/incidents/" + open + "/links").path("items[0].id");
        owner.sends(Map.of("text", "How?"))
                .post(API + "/incidents/" + open + "/questions")
                .then()
                .statusCode(201);
        share = Stage.shared(owner, incident, recipient);
        over = Stage.shared(owner, incident, withdrawn);
        Stage.shared(owner, green, loosely, "GREEN");
        Stage.withdrawn(owner, incident, over);
        owner.sends(Map.of("text", "Why?"))
                .post(API + "/incidents/" + incident + "/questions")
                .then()
                .statusCode(201);
        entity.sends(Map.of("text", "When?"))
                .post(API + "/reports/" + incident + "/questions")
                .then()
                .statusCode(201);
        alert = DeskAnswers.alert(owner);
        DeskAnswers.hooked(owner);
        owner.sends(Map.of("scope", "organisation", "language", "en"))
                .post(API + "/calendars")
                .then()
                .statusCode(201);
        owner.sends(DeskAnswers.CONTACT)
                .header("If-Match", "\"0\"")
                .put(API + "/contacts/own")
                .then()
                .statusCode(200);
        RosterTest.sends(owner, 0, RosterTest.plan(owner, officer)).statusCode(200);
        owner.sends(Map.of("title", SECRET, "content", Map.of("text", SECRET)))
                .put(API + "/drafts/" + draft)
                .then()
                .statusCode(200);
    }

    private String entry(Player who) {
        return Stage.registered(
                owner,
                Map.of(
                        "organisation", who.organisation().toString(),
                        "identifiers", List.of(Map.of("scheme", "test", "value", who.subject()))));
    }

    private Map<String, Object> marked(String tlp) {
        var report = Stage.report("tlp", tlp);
        report.put("title", "Case " + SECRET);
        report.put("entity", Map.of("id", entry, "name", "Victim " + SECRET));
        report.put("facts", Map.of("impact", "Hit " + SECRET));
        return report;
    }

    private Map<String, Player> everybody() {
        var all = new LinkedHashMap<String, Player>();
        all.put("owner", owner);
        all.put("officer", officer);
        all.put("powerless", powerless);
        all.put("recipient", recipient);
        all.put("loosely", loosely);
        all.put("withdrawn", withdrawn);
        all.put("agency", agency);
        all.put("other", other);
        return all;
    }

    /** What somebody got that they should not have, or did not get that they should. Empty is right. */
    Set<String> violations() {
        var violations = new TreeSet<String>();
        everybody().forEach((relation, player) -> {
            lists(violations, relation, player);
            single(violations, relation, player);
            acts(violations, relation, player);
            reports(violations, relation, player);
        });
        reporters(violations);
        return violations;
    }

    /** The reporting side: the entity it is about, another entity of the same authority, and everybody else. */
    private void reports(Set<String> violations, String relation, Player player) {
        var path = "/reports/" + incident;
        answers(violations, relation, player, path, 403);
        answers(violations, relation, player, path + "/questions", 403);
        answers(violations, relation, player, "/reports", 403);
    }

    private void reporters(Set<String> violations) {
        var path = "/reports/" + incident;
        expect(violations, "entity", entity, "/reports", true, true, SECRET);
        expect(violations, "sibling", sibling, "/reports", true, false, SECRET);
        for (var own : List.of(path, path + "/questions")) {
            answers(violations, "entity", entity, own, 200);
            answers(violations, "sibling", sibling, own, 404);
        }
        expect(violations, "entity", entity, path, true, false, "inform-affected");
        for (var other : List.of("/incidents/" + incident, "/incidents/" + incident + "/timeline")) {
            answers(violations, "entity", entity, other, 404);
        }
        expect(violations, "entity", entity, "/incidents", true, false, SECRET);
        answers(violations, "entity", entity, "/contacts", 403);
        answers(violations, "entity", entity, "/entities", 403);
        answers(violations, "entity", entity, "/incidents/" + incident + "/questions", 403);
    }

    private void lists(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean receives = relation.equals("recipient") || relation.equals("loosely");
        expect(violations, relation, player, "/incidents?limit=200", power, owns || receives, SECRET);
        expect(violations, relation, player, "/incidents?view=unassigned", power, owns, SECRET);
        expect(violations, relation, player, "/clocks?owedBy=us", power, owns, SECRET);
        expect(violations, relation, player, "/clocks?owedBy=entities", power, owns, SECRET);
        expect(violations, relation, player, "/shared", power, receives, SECRET);
        expect(violations, relation, player, "/shared?state=withdrawn", power, relation.equals("withdrawn"), incident);
        expect(violations, relation, player, "/overview", power, owns || receives, SECRET);
        expect(violations, relation, player, "/drafts", power, relation.equals("owner"), SECRET);
        expect(violations, relation, player, "/recipients", power, power, "authority");
        expect(violations, relation, player, "/roster", power, owns, "@desk.example");
        expect(violations, relation, player, "/calendars", power, relation.equals("owner"), "madeBy");
        expect(violations, relation, player, "/alerts", power, owns, "EE-2026-Quokka");
        expect(violations, relation, player, "/webhook", power, owns, "127.0.0.1");
        expect(violations, relation, player, "/webhook/deliveries", power, owns, "webhook.test");
        boolean told = owns || relation.equals("recipient") || relation.equals("withdrawn");
        expect(violations, relation, player, "/changes?limit=200", power, told, incident);
    }

    private void single(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean sees = owns || relation.equals("recipient");
        var path = "/incidents/" + incident;
        answers(violations, relation, player, path, power ? (sees ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/timeline", power ? (sees ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/indicators", power ? (sees ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/shares", power ? (owns ? 200 : sees ? 403 : 404) : 403);
        answers(violations, relation, player, path + "/imports/" + imported, power ? (owns ? 200 : 404) : 403);
        answers(violations, relation, player, "/alerts/" + alert, power ? (owns ? 200 : 404) : 403);
        answers(violations, relation, player, "/drafts/" + draft, power ? (relation.equals("owner") ? 200 : 404) : 403);
        if (sees && !owns) {
            expect(violations, relation, player, path, true, false, "Duty physician");
            expect(violations, relation, player, path + "/indicators", true, false, "192.0.2.7");
            expect(violations, relation, player, path + "/timeline", true, false, "\"shared\"");
            expect(violations, relation, player, path + "/timeline", true, false, "Person of EE");
            expect(violations, relation, player, path, true, false, "early-warning");
        }
        if (relation.equals("loosely")) {
            expect(violations, relation, player, "/incidents/" + green, true, false, "Victim");
            expect(violations, relation, player, "/shared", true, false, "Victim");
            expect(violations, relation, player, "/incidents", true, false, "Victim");
        }
    }

    private void acts(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean sees = owns || relation.equals("recipient");
        var path = "/incidents/" + incident;
        if (!relation.equals("owner")) {
            int refused = power ? (sees ? 403 : 404) : 403;
            sends(
                    violations,
                    relation,
                    player,
                    path + "/shares/preview",
                    Map.of("recipients", List.of(other.organisation().toString()), "tlp", "AMBER"),
                    refused);
            sends(
                    violations,
                    relation,
                    player,
                    path + "/shares/" + over + "/withdrawal",
                    Map.of("reason", "x"),
                    refused);
        }
        if (!relation.equals("owner")) {
            boolean coordinates = power && !relation.equals("officer");
            puts(
                    violations,
                    relation,
                    player,
                    "/webhook",
                    Map.of("url", "http://127.0.0.1:9/"),
                    coordinates ? 412 : 403);
            puts(violations, relation, player, "/contacts/own", DeskAnswers.CONTACT, coordinates ? 412 : 403);
            puts(violations, relation, player, "/roster", DeskAnswers.EMPTY, coordinates ? 412 : 403);
        }
        if (!owns) {
            int refused = power ? (sees ? 403 : 404) : 403;
            versioned(violations, relation, player, path + "/hand-over", Map.of("note", "x"), refused);
            versioned(violations, relation, player, path + "/closing", Map.of("reason", "x"), refused);
            versioned(violations, relation, player, path + "/reopening", Map.of("reason", "x"), refused);
            sends(violations, relation, player, path + "/feedback", Map.of("text", "x"), refused);
            sends(violations, relation, player, path + "/imports", Map.of("uuid", "x"), refused);
            sends(violations, relation, player, "/alerts/" + alert + "/acknowledgement", Map.of(), power ? 404 : 403);
            sends(violations, relation, player, "/webhook/test", Map.of(), power ? 404 : 403);
            sends(violations, relation, player, "/webhook/secret", Map.of(), power ? 404 : 403);
        }
        if (!relation.equals("recipient")) {
            sends(violations, relation, player, "/shared/" + share + "/acknowledgement", Map.of(), power ? 404 : 403);
        }
        if (!power) {
            sends(violations, relation, player, "/incidents", Stage.report("title", " "), 400);
            sends(violations, relation, player, "/incidents", Stage.report(), 403);
        }
    }

    private void expect(
            Set<String> violations,
            String relation,
            Player player,
            String path,
            boolean allowed,
            boolean holds,
            String mark) {
        var answer = player.asks().get(API + path);
        int status = answer.statusCode();
        if (status != (allowed ? 200 : 403)) {
            violations.add(relation + " GET " + path + " answered " + status);
        } else if (allowed && answer.asString().contains(mark) != holds) {
            violations.add(relation + " GET " + path + (holds ? " lacks " : " shows ") + mark);
        }
    }

    private static void answers(Set<String> violations, String relation, Player player, String path, int status) {
        int got = player.asks().get(API + path).statusCode();
        if (got != status) {
            violations.add(relation + " GET " + path + " answered " + got + ", not " + status);
        }
    }

    private static void versioned(
            Set<String> violations, String relation, Player player, String path, Object body, int status) {
        int got = player.sends(body)
                .header("If-Match", "\"9999\"")
                .post(API + path)
                .statusCode();
        if (got != status) {
            violations.add(relation + " POST " + path + " answered " + got + ", not " + status);
        }
    }

    private static void puts(
            Set<String> violations, String relation, Player player, String path, Object body, int status) {
        int got = player.sends(body)
                .header("If-Match", "\"9999\"")
                .put(API + path)
                .statusCode();
        if (got != status) {
            violations.add(relation + " PUT " + path + " answered " + got + ", not " + status);
        }
    }

    private static void sends(
            Set<String> violations, String relation, Player player, String path, Object body, int status) {
        int got = player.sends(body).post(API + path).statusCode();
        if (got != status) {
            violations.add(relation + " POST " + path + " answered " + got + ", not " + status);
        }
    }
}
