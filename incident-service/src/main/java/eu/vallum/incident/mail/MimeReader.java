package eu.vallum.incident.mail;

import eu.vallum.incident.mail.IncomingMail.Content;
import eu.vallum.incident.mail.IncomingMail.Nature;
import eu.vallum.incident.mail.IncomingMail.Part;
import jakarta.inject.Singleton;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail as it came, which anybody may have built in any way: headers, text, and what hangs on it. Bounded in depth, parts and lines before
 * the library sees it, as that keeps an object for each. What can not be read is not guessed at.
 */
@Singleton
public class MimeReader {
    private static final Session SESSION = Session.getInstance(properties());
    private static final int MOST_LINES = 600_000;
    private static final int MOST_BOUNDARIES = 4_000;
    private static final int MOST_HEADER = 256 * 1024;
    private static final int MOST_NAME = 200;
    private static final String[] TO = {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"};

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        return properties;
    }

    /** What is said about whom it is for, of a mail or of its beginning. */
    public List<String> addressed(byte[] start) {
        try {
            var message = message(Arrays.copyOf(start, Math.min(start.length, MOST_HEADER)));
            return Stream.of(TO)
                    .flatMap(name -> Stream.of(headers(message, name)))
                    .toList();
        } catch (MessagingException e) {
            return List.of();
        }
    }

    /** What it says. */
    public Content read(byte[] original) {
        var whole = new Part("mail.eml", "message/rfc822", original.length, hash(original));
        if (!bounded(original)) {
            return Content.unreadable(List.of(whole));
        }
        try {
            var message = message(original);
            var found = Contents.of(message);
            var parts = new ArrayList<Part>();
            parts.add(whole);
            for (var file : found.files()) {
                var bytes = Contents.bytes(file);
                parts.add(new Part(name(file), type(file), bytes.length, hash(bytes)));
            }
            var text = found.text();
            var from = sender(message);
            return new Content(
                    nature(message),
                    first(message, "Message-ID", 500),
                    from == null ? null : filled(PlainText.line(from.getAddress(), 320)),
                    from == null || from.getPersonal() == null
                            ? null
                            : filled(PlainText.line(from.getPersonal(), MOST_NAME)),
                    sentAt(message),
                    subject(message),
                    PlainText.cut(text, Contents.MOST_TEXT),
                    text.length() > Contents.MOST_TEXT || found.cut(),
                    parts);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            return Content.unreadable(List.of(whole));
        }
    }

    /** The bytes of a part; 0 is the mail itself. */
    public Optional<byte[]> part(byte[] original, int number) {
        if (number == 0) {
            return Optional.of(original);
        }
        if (!bounded(original)) {
            return Optional.empty();
        }
        try {
            var files = Contents.of(message(original)).files();
            return number <= files.size() ? Optional.of(Contents.bytes(files.get(number - 1))) : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static MimeMessage message(byte[] bytes) throws MessagingException {
        return new MimeMessage(SESSION, new SharedByteArrayInputStream(bytes));
    }

    /** Not more lines, and not more that look like the border of a part, than a mail that people send has. */
    private static boolean bounded(byte[] original) {
        int lines = 0;
        int borders = 0;
        for (int i = 0; i < original.length; i++) {
            boolean begins = i == 0 || original[i - 1] == '\n';
            if (begins) {
                lines++;
                if (i + 1 < original.length && original[i] == '-' && original[i + 1] == '-') {
                    borders++;
                }
            }
        }
        return lines <= MOST_LINES && borders <= MOST_BOUNDARIES;
    }

    /** By headers alone (RFC 3834, RFC 3464): what machines send is kept apart, and nothing is ever answered. */
    private static Nature nature(MimeMessage message) throws MessagingException {
        if (message.isMimeType("multipart/report")) {
            return Nature.BOUNCE;
        }
        var submitted = headers(message, "Auto-Submitted");
        if (submitted.length > 0
                        && !submitted[0].strip().toLowerCase(Locale.ROOT).startsWith("no")
                || headers(message, "X-Autoreply").length > 0
                || Stream.of(headers(message, "Precedence"))
                        .anyMatch(how -> how.strip().toLowerCase(Locale.ROOT).equals("auto_reply"))) {
            return Nature.AUTOMATIC;
        }
        return Stream.of(headers(message, "Return-Path"))
                        .anyMatch(path -> path.strip().equals("<>"))
                ? Nature.BOUNCE
                : Nature.WRITTEN;
    }

    private static String[] headers(MimeMessage message, String name) {
        try {
            String @Nullable [] found = message.getHeader(name);
            return found == null ? new String[0] : found;
        } catch (MessagingException e) {
            return new String[0];
        }
    }

    private static @Nullable String first(MimeMessage message, String name, int most) {
        return Stream.of(headers(message, name))
                .findFirst()
                .map(value -> filled(PlainText.line(value, most)))
                .orElse(null);
    }

    private static @Nullable InternetAddress sender(MimeMessage message) throws MessagingException {
        for (var header : headers(message, "From")) {
            var start = PlainText.cut(header, 2_000);
            try {
                var parsed = InternetAddress.parseHeader(start, false);
                if (parsed.length > 0 && parsed[0].getAddress() != null) {
                    return parsed[0];
                }
            } catch (MessagingException e) {
                var as = new InternetAddress();
                as.setAddress(start);
                return as;
            }
        }
        return null;
    }

    private static @Nullable Instant sentAt(MimeMessage message) {
        try {
            var date = message.getSentDate();
            if (date == null) {
                return null;
            }
            var at = date.toInstant();
            // What no calendar holds is no time.
            return at.isAfter(Instant.parse("1970-01-02T00:00:00Z"))
                            && at.isBefore(Instant.parse("2200-01-01T00:00:00Z"))
                    ? at
                    : null;
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable String subject(MimeMessage message) {
        try {
            String subject = message.getSubject();
            return subject == null ? null : filled(PlainText.line(subject, 500));
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String name(BodyPart part) {
        try {
            String name = part.getFileName();
            var clean =
                    name == null ? "" : PlainText.line(jakarta.mail.internet.MimeUtility.decodeText(name), MOST_NAME);
            if (!clean.isEmpty()) {
                return clean;
            }
        } catch (MessagingException | IOException e) {
            // It has none that can be read.
        }
        var type = type(part);
        return type.equals("message/rfc822") ? "forwarded.eml" : type.equals("text/html") ? "mail.html" : "file";
    }

    private static String type(BodyPart part) {
        try {
            var type = part.getContentType();
            int end = type.indexOf(';');
            var clean = PlainText.line((end < 0 ? type : type.substring(0, end)).toLowerCase(Locale.ROOT), 100);
            return clean.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+") ? clean : "application/octet-stream";
        } catch (MessagingException e) {
            return "application/octet-stream";
        }
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
