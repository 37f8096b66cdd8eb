package eu.vallum.incident.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Six digits that are sent to a mailbox and kept as a digest (SHA-256) with the id of what they confirm. */
final class Code {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {}

    static String next() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    static byte[] digest(UUID salt, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((salt + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
