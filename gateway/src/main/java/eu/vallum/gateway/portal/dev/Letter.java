package eu.vallum.gateway.portal.dev;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the page shows it. Reads what our own mails are made of: one text, plain, base64 or quoted-printable, alone or as
 * the first part of several.
 *
 * @param to recipient
 * @param subject its subject
 * @param at when it was sent, as the header says
 * @param parts the text, split so that links to this portal can be followed
 */
public record Letter(String to, String subject, String at, List<Part> parts) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** Text, or a link with the path it leads to here. */
    public record Part(String text, @Nullable String path) {}

    static Letter of(String to, MailClient.Mail mail) {
        var raw = mail.mimeMessage() == null ? "" : mail.mimeMessage();
        return new Letter(to, mail.subject() == null ? "" : mail.subject(), header(raw, "Date"), parts(text(raw)));
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            parts.add(new Part(text.substring(end, link.start()), null));
            var path = link.group().replaceFirst("https?://[^/]+", "");
            parts.add(new Part(link.group(), path.startsWith("/invitation/") ? path : null));
            end = link.end();
        }
        parts.add(new Part(text.substring(end), null));
        return parts;
    }

    private static String text(String raw) {
        var boundary = Pattern.compile("boundary=\"?([^\";\\r\\n]+)").matcher(raw);
        var part = raw;
        if (boundary.find()) {
            var pieces = raw.split(Pattern.quote("--" + boundary.group(1)));
            part = pieces.length > 1 ? pieces[1].stripLeading() : raw;
        }
        var gap = Pattern.compile("\\r?\\n\\r?\\n").matcher(part);
        if (!gap.find()) {
            return "";
        }
        var body = part.substring(gap.end());
        return switch (header(part, "Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
            case "base64" -> new String(Base64.getMimeDecoder().decode(body.strip()), StandardCharsets.UTF_8);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    private static String quotedPrintable(String body) {
        var joined = body.replaceAll("=\\r?\\n", "");
        var bytes = new ArrayList<Byte>();
        var in = new ByteArrayInputStream(joined.getBytes(StandardCharsets.UTF_8));
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '=') {
                var high = Character.digit(in.read(), 16);
                var low = Character.digit(in.read(), 16);
                bytes.add((byte) (high < 0 || low < 0 ? '?' : high * 16 + low));
            } else {
                bytes.add((byte) next);
            }
        }
        var all = new byte[bytes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes.get(i);
        }
        return new String(all, StandardCharsets.UTF_8);
    }

    private static String header(String raw, String name) {
        var found = Pattern.compile("(?im)^" + name + ":\\s*(.+?)\\s*$").matcher(raw);
        return found.find() ? found.group(1) : "";
    }
}
