package eu.vallum.gateway.door.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the cookie can open: its row's id and its row's key are two hashes of it, so a copy of the table opens no session. AES-GCM
 * with a fresh 96-bit nonce in front of each sealed value.
 */
final class Seal {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** A new cookie value: 32 random bytes in 43 characters. */
    static String newCookie() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] id(String cookie) {
        return hash("id:" + cookie);
    }

    static byte[] close(String cookie, String plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, cookie, nonce, 0, plain.getBytes(StandardCharsets.UTF_8));
        var all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** The plain value; fails when the row was changed by anyone without the cookie. */
    static String open(String cookie, byte[] sealed) {
        var plain = cipher(Cipher.DECRYPT_MODE, cookie, sealed, 0, Arrays.copyOfRange(sealed, NONCE, sealed.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cipher(int mode, String cookie, byte[] nonceIn, int from, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(hash("key:" + cookie), "AES"),
                    new GCMParameterSpec(128, nonceIn, from, NONCE));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A session row does not fit its cookie", e);
        }
    }
}
