package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every promised answer of notices and their rules. */
public final class NoticeAnswers {
    static final List<Call> CALLS = List.of(
            new Call("GET", "/notices", ""),
            new Call("GET", "/notices/unread", ""),
            new Call("POST", "/notices/read", Map.of("until", "2026-01-01T00:00:00Z")),
            new Call("GET", "/notices/{m}", ""),
            new Call("POST", "/notices/{m}/read", ""),
            new Call("GET", "/notice-rules", ""),
            new Call("PUT", "/notice-rules/{m}", rules("Desk", "desk@authority.example")),
            new Call("DELETE", "/notice-rules/{m}", ""),
            new Call("POST", "/notice-rules/{m}/code", ""),
            new Call("POST", "/notice-rules/{m}/confirmation", Map.of("code", "000000")));

    private NoticeAnswers() {}

    /** Rules of a mailbox of an organisation, or one's own without a name. */
    public static Map<String, Object> rules(@Nullable String name, @Nullable String mailbox) {
        var rules = new HashMap<String, Object>();
        if (name != null) {
            rules.put("name", name);
        }
        if (mailbox != null) {
            rules.put("mailbox", mailbox);
        }
        rules.put("language", "en");
        rules.put("zone", "Europe/Riga");
        rules.put("ways", List.of());
        rules.put("mine", name == null);
        rules.put("sectors", List.of());
        rules.put("warnHours", 6);
        rules.put("digest", Map.of("at", "07:00"));
        return rules;
    }

    public static ValidatableResponse keeps(Player who, Object id, int version, Object rules) {
        return who.sends(rules)
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/notice-rules/" + id)
                .then();
    }

    public static String own(Player who) {
        return who.asks()
                .get(API + "/notice-rules")
                .then()
                .statusCode(200)
                .extract()
                .path("own.id");
    }

    /** Puts a notice into the database as the job would; its id. */
    public static UUID put(UUID organisation, String reader, String incident, boolean gone) {
        var id = UuidV7.next();
        Store.doAsJob(
                "notices",
                c -> c.createStatement().executeUpdate("""
                insert into notice (id, organisation, reader, kind, key, about, incident, reference, at, gone)
                values ('%1$s', '%2$s', '%3$s', 'shared', '%1$s', '%1$s', '%4$s', 'EE-2026-TEST', now(), %5$s)""".formatted(id, organisation, reader, incident, gone)));
        return id;
    }

    /** The same of what is no incident. */
    public static UUID putAbout(UUID organisation, String reader, String topic, UUID about) {
        var id = UuidV7.next();
        Store.doAsJob(
                "notices",
                c -> c.createStatement().executeUpdate("""
                insert into notice (id, organisation, reader, kind, topic, key, about, at)
                values ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s', '%1$s', '%6$s', now())""".formatted(
                                id,
                                organisation,
                                reader,
                                switch (topic) {
                                    case "match" -> "match";
                                    case "mail" -> "mail-waiting";
                                    case "entity" -> "entity-confirmed";
                                    case "rules" -> "rules-paused";
                                    case "group" -> "group-joined";
                                    case "left" -> "group-left";
                                    case "summary" -> "summary-filed";
                                    case "finding" -> "finding-sent";
                                    case "download" -> "file-recalled";
                                    default -> "escalated";
                                },
                                topic.equals("left") ? "group" : topic,
                                about)));
        return id;
    }

    /** The same of the first situation report of an escalation, in place of what the job may have told. */
    public static UUID putReported(UUID organisation, String reader, UUID escalation) {
        var id = UuidV7.next();
        Store.doAsJob("notices", c -> {
            try (var statement = c.createStatement()) {
                statement.executeUpdate("""
                        delete from notice where organisation = '%s' and reader = '%s' and kind = 'situation-reported'""".formatted(organisation, reader));
                return statement.executeUpdate("""
                        insert into notice (id, organisation, reader, kind, topic, key, about, at)
                        select '%s', '%s', '%s', 'situation-reported', 'escalation', id::text, escalation, now()
                        from situation_report where escalation = '%s' and edition = 1""".formatted(id, organisation, reader, escalation));
            }
        });
        return id;
    }

    static void all() {
        var owner = Stage.coordinator("EE");
        var notice = put(owner.organisation(), owner.subject(), Stage.filed(owner), false);
        var path = API + "/notices";
        owner.asks().get(path).then().statusCode(200);
        owner.asks().get(path + "?state=x").then().statusCode(400);
        owner.asks().get(path + "/unread").then().statusCode(200);
        owner.asks().get(path + "/" + notice).then().statusCode(200).body("readAt", nullValue());
        owner.asks().get(path + "/" + UuidV7.next()).then().statusCode(404);
        owner.asks().post(path + "/" + notice + "/read").then().statusCode(200).body("gone", equalTo(false));
        owner.sends(Map.of()).post(path + "/read").then().statusCode(400);
        owner.sends(Map.of("until", "2126-01-01T00:00:00Z"))
                .post(path + "/read")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
        rules(owner);
        var stranger = Stage.coordinator("SE");
        stranger.asks().delete(API + "/notice-rules/" + UuidV7.next()).then().statusCode(404);
    }

    private static void rules(Player owner) {
        var rules = rules("Desk", owner.subject() + "@authority.example");
        var id = UuidV7.next();
        var at = API + "/notice-rules/" + id;
        owner.sends(rules).put(at).then().statusCode(428);
        keeps(owner, id, 0, Map.of()).statusCode(400);
        keeps(owner, id, 0, rules).statusCode(200).body("confirmed", equalTo(false));
        keeps(owner, id, 7, rules).statusCode(412);
        owner.asks().get(API + "/notice-rules").then().statusCode(200).body("mailboxes", hasSize(1));
        owner.asks().post(at + "/code").then().statusCode(200);
        owner.sends(Map.of("code", "x")).post(at + "/confirmation").then().statusCode(400);
        for (int tries = 2; tries > 0; tries--) {
            owner.sends(Map.of("code", "000000"))
                    .post(at + "/confirmation")
                    .then()
                    .statusCode(422);
        }
        owner.sends(Map.of("code", "000000")).post(at + "/confirmation").then().statusCode(410);
        Store.doAsJob(
                "notices",
                c -> c.createStatement()
                        .executeUpdate("update notice_rule set confirmed_at = now() where id = '" + id + "'"));
        owner.asks().post(at + "/code").then().statusCode(409).body("code", equalTo("nothing-to-confirm"));
        confirmed(owner);
        owner.asks().delete(at).then().statusCode(204);
    }

    private static void confirmed(Player owner) {
        var id = UuidV7.next();
        keeps(owner, id, 0, rules("Other", owner.subject() + "-2@authority.example"))
                .statusCode(200);
        confirm(owner, id);
    }

    /**
     * Enters the code of a mailbox: what was sent is known to whoever reads it, so the test writes a code of its own, once more where the mail
     * goes out just then with another.
     */
    public static void confirm(Player who, Object rule) {
        int answered = 0;
        for (int i = 0; i < 10 && answered != 200; i++) {
            Store.doAsJob("notices", c -> c.createStatement().executeUpdate("""
                update notice_code set digest = sha256(convert_to(id || ' 204716', 'UTF8')), tries = 0
                where rule = '%s' and expires_at > '2020-01-01'""".formatted(rule)));
            answered = who.sends(Map.of("code", "204716"))
                    .post(API + "/notice-rules/" + rule + "/confirmation")
                    .statusCode();
        }
        assertEquals(200, answered);
    }
}
