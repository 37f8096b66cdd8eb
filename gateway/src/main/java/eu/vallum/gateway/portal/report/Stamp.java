package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Form;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether the answers of a step are still those that a page was made from. The last step shows all of them. */
final class Stamp {
    private static final int BYTES = 12;

    private Stamp() {}

    static String of(String step, Form form) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var field : Answers.shown(step)) {
                digest.update(
                        (field + "\0" + String.join("\1", form.all(field)) + "\2").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
