package eu.vallum.gateway.portal.layout;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** How templates turn values of the contracts into keys of the message bundles, names of styles and parts of addresses. */
@TemplateExtension
final class Words {
    private Words() {}

    /** Key in bundle {@code code}: {@code 'AMBER+STRICT'.as('tlp')} is {@code tlp_amber_strict}. */
    static String as(String value, String kind) {
        return kind + "_" + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** Name of a style: {@code 'AMBER+STRICT'.slug} is {@code amber-strict}. */
    static String slug(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** A marking of the Permissible Actions Protocol as it is written in every language. */
    static String asPap(String marking) {
        return "PAP:" + marking;
    }

    /** Address of a record below a path. */
    static String under(UUID id, String path) {
        return path + id;
    }

    /** A pattern with its {@code #} filled in. */
    static String fill(String pattern, Object value) {
        return pattern.replace("#", String.valueOf(value));
    }

    /** A moment as browsers send it, for people to read. */
    static String spaced(String moment) {
        return moment.replace("T", ", ");
    }

    /** What a language is called in another: {@code 'lv'.languageIn(locale)}. */
    static String languageIn(String code, Locale page) {
        return Locale.of(code).getDisplayLanguage(page);
    }

    /** For use in a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** How long it is, in units a person reads. */
    static String text(Span span, String day, String hour, String minute) {
        if (span.days() > 0) {
            return span.days() + "\u00a0" + day + " " + span.hours() + "\u00a0" + hour;
        }
        return span.hours() > 0
                ? span.hours() + "\u00a0" + hour + " " + span.minutes() + "\u00a0" + minute
                : span.minutes() + "\u00a0" + minute;
    }
}
