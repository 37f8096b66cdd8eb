package eu.vallum.identity;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads what arrived at the mail exchange. */
final class Mailbox {
    private static final Pattern HEX = Pattern.compile("=([0-9A-F]{2})");

    private Mailbox() {}

    /** Mails to an address, as plain text, oldest first. */
    static List<String> of(String address) {
        var api = ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class);
        var answer = given().get(api + "/api/user/" + address + "/messages");
        if (answer.statusCode() != 200) {
            return List.of();
        }
        List<Map<String, Object>> mails = answer.jsonPath().getList("$");
        return mails.stream()
                .map(mail -> text(String.valueOf(mail.get("mimeMessage"))))
                .toList();
    }

    private static String text(String raw) {
        var joined = raw.replaceAll("=\r?\n", "");
        return HEX.matcher(joined)
                .replaceAll(hex -> new String(
                        new byte[] {(byte) Integer.parseInt(hex.group(1), 16)}, StandardCharsets.ISO_8859_1));
    }
}
