package eu.vallum.incident.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text of a mail, and the parts that are files. A mail within a mail is a file, and what lies too deep is left where it is. */
final class Contents {
    static final int MOST_TEXT = 65_536;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int DEEPEST = 12;
    private static final int MOST_FILES = 100;

    private final StringBuilder text = new StringBuilder();
    private final List<BodyPart> files = new ArrayList<>();
    private boolean cut;

    private Contents() {}

    static Contents of(MimeMessage message) throws MessagingException, IOException {
        var contents = new Contents();
        contents.look(message, 0, false);
        return contents;
    }

    String text() {
        return text.toString().strip();
    }

    boolean cut() {
        return cut;
    }

    List<BodyPart> files() {
        return files;
    }

    private void look(Part part, int depth, boolean choice) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            many(part, depth);
        } else if (part.isMimeType("text/plain") && !attached(part)) {
            say(PlainText.lines(words(part)));
        } else if (part.isMimeType("text/html") && !attached(part)) {
            // Beside a plain text that says the same it is left out; alone it is read, and kept as it was.
            if (!choice) {
                say(PlainText.ofHtml(words(part)));
            }
            file(part);
        } else {
            file(part);
        }
    }

    private void many(Part part, int depth) throws MessagingException, IOException {
        if (depth >= DEEPEST) {
            cut = true;
            return;
        }
        var parts = new MimeMultipart(new PartSource(part));
        boolean plain = part.isMimeType("multipart/alternative") && says(parts);
        for (int i = 0; i < parts.getCount(); i++) {
            look(parts.getBodyPart(i), depth + 1, plain);
        }
    }

    private static boolean says(MimeMultipart parts) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/plain")) {
                return true;
            }
        }
        return false;
    }

    private void say(String words) {
        if (!words.isEmpty() && text.length() <= MOST_TEXT) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
    }

    private void file(Part part) {
        if (part instanceof BodyPart body) {
            if (files.size() < MOST_FILES) {
                files.add(body);
            } else {
                cut = true;
            }
        }
    }

    private static boolean attached(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private String words(Part part) throws MessagingException {
        byte[] bytes;
        try (var in = stream(part)) {
            bytes = in.readNBytes(MOST_BYTES);
            cut |= in.read() >= 0;
        } catch (IOException e) {
            cut = true;
            return "";
        }
        return new String(bytes, charset(part));
    }

    /** What it says it is written in; what nobody knows is read as the most common. */
    private static Charset charset(Part part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The bytes of a file; as they stand in the mail when nobody knows how they are packed. */
    static byte[] bytes(BodyPart part) throws MessagingException {
        try (var in = stream(part)) {
            return in.readAllBytes();
        } catch (IOException e) {
            return raw(part);
        }
    }

    private static byte[] raw(BodyPart part) throws MessagingException {
        if (!(part instanceof MimeBodyPart body)) {
            return new byte[0];
        }
        try (var in = body.getRawInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static InputStream stream(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            return switch (part) {
                case MimeBodyPart body -> body.getRawInputStream();
                case MimeMessage message -> message.getRawInputStream();
                default -> throw e;
            };
        }
    }
}
