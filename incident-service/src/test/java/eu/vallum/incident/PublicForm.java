package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody without an account, in a network of their own. */
public final class PublicForm {
    private final Player authority;
    private final String network;

    public PublicForm(Player authority) {
        this.authority = authority;
        var bytes = UuidV7.next().toString();
        this.network = "2001:db8:" + bytes.substring(32) + "::1";
    }

    RequestSpecification asks() {
        return given().filter(Stage.CONTRACT).header("X-Forwarded-For", network);
    }

    RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    /** Asks for a code; the id of the confirmation. */
    String confirmation(String mailbox) {
        return ask(mailbox).then().statusCode(202).extract().path("id");
    }

    Response ask(String mailbox) {
        return sends(Map.of("authority", authority.organisation().toString(), "mailbox", mailbox))
                .post(API + "/public/mailboxes");
    }

    /**
     * Writes a known code, for tests that have no mailbox. The letter is taken away first; one that is on its way already must have
     * gone out, or its code would come later and count.
     */
    void known(String confirmation, String code) {
        unsent(confirmation);
        Store.doAsJob("intake", c -> {
            try (var update = c.prepareStatement("update mailbox_check set code_digest = ? where id = ?")) {
                update.setBytes(1, digest(confirmation + " " + code));
                update.setObject(2, UUID.fromString(confirmation));
                return update.executeUpdate();
            }
        });
    }

    /** Takes the letter about something away, and waits for one that is on its way. */
    static void unsent(String about) {
        var waiting = letters("delete from letter where about = ? and tries = 0 returning 1", about);
        while (waiting == 0 && letters("select 1 from letter where about = ?", about) > 0) {
            // where no mail exchange answers it never goes out; whoever took it put it off by more and has given up by
            // then
            waiting = letters(
                    "delete from letter where about = ? and due_at < now() + interval '4 seconds' returning 1", about);
            Thread.yield();
        }
    }

    private static int letters(String sql, String about) {
        return Store.doAsJob("post", c -> {
            try (var asked = c.prepareStatement(sql)) {
                asked.setObject(1, UUID.fromString(about));
                try (var rows = asked.executeQuery()) {
                    return rows.next() ? 1 : 0;
                }
            }
        });
    }

    /** Files a report; its receipt. */
    public Response reported(String mailbox) {
        var box = confirmation(mailbox);
        known(box, "123456");
        String ticket = sends(Map.of("code", "123456"))
                .post(API + "/public/mailboxes/" + box + "/code")
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
        var receipt = sends(report(ticket)).post(API + "/public/reports");
        receipt.then().statusCode(201);
        return receipt;
    }

    /** The report behind a link. */
    Response view(String link) {
        return sends(Map.of("link", link)).post(API + "/public/reports/view");
    }

    static Map<String, Object> report(String ticket) {
        var report = new HashMap<String, Object>();
        report.put("ticket", ticket);
        report.put("entityName", "Riverside Clinic");
        report.put("reporterName", "IT manager");
        report.put("phone", "+372 5550 0300");
        report.put("title", "Ransomware at the clinic");
        report.put("summary", "Billing is encrypted.");
        report.put("sector", "health");
        report.put(
                "awareAt",
                Instant.now()
                        .minus(1, ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        report.put("suspectedMalicious", "yes");
        report.put("crossBorder", "unknown");
        return report;
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
