package eu.vallum.incident.mail;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Makes text of what came: without control characters and marks that turn the direction of reading, on one line or on several, no longer than
 * it may be. Of HTML nothing is left but its words.
 */
final class PlainText {
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** What a mail of ours lets its reader in with, which a reply quotes. */
    private static final Pattern SECRET = Pattern.compile("([?&]key=)[A-Za-z0-9_-]{20,}");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n[ \\t\\n]*\\n");
    private static final int MOST_HTML = 512 * 1024;

    private PlainText() {}

    /** One line; empty when nothing is left. */
    static String line(String text, int most) {
        var start = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        var clean = SPACES.matcher(INVISIBLE.matcher(start.replace('\r', ' ')).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return cut(clean, most);
    }

    /** Lines, as they were written, but for what would let somebody else in. */
    static String lines(String text) {
        var plain = INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        return SECRET.matcher(plain).replaceAll("$1…").strip();
    }

    /** The words of a page, each block on a line of its own. */
    static String ofHtml(String html) {
        Document page = Jsoup.parse(cut(html, MOST_HTML));
        page.select("script, style, head, noscript, template, object, embed").remove();
        Elements blocks = page.select("br, p, div, tr, li, h1, h2, h3, h4, h5, h6, blockquote, pre, table, ul, ol, hr");
        for (Element block : blocks) {
            block.before("\n");
        }
        return EMPTY_LINES.matcher(lines(page.wholeText())).replaceAll("\n\n");
    }

    /** No longer than that, and never half a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
