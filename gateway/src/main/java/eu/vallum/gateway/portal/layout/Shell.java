package eu.vallum.gateway.portal.layout;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the frame and every component of a page know about the one who looks: language, theme, time and path. One zone a page:
 * all times are shown in {@link #zone()} and say so.
 *
 * @param language language of the page
 * @param theme light, dark or system
 * @param shortcuts whether keys without a modifier do anything
 * @param zone zone of all times on the page
 * @param now the moment of rendering
 * @param path path and query of the page
 * @param person who is signed in, null for visitors
 * @param local whether pages for local runs are there
 * @param answer whether the page answers a form that was sent, so that its address alone does not lead to it
 */
public record Shell(
        Language language,
        String theme,
        boolean shortcuts,
        ZoneId zone,
        Instant now,
        String path,
        @Nullable Person person,
        boolean local,
        boolean answer) {
    private static final Pattern TOLD = Pattern.compile(
            "[?&]told=(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})(?:&|$)");

    /** The opposite of {@link #shortcuts()}, for templates. */
    public boolean shortcutsOff() {
        return !shortcuts;
    }

    /** Date, time and zone, as in "23 Nov 2026, 20:14 EET". */
    public String when(Instant at) {
        return format("d MMM uuuu, HH:mm zzz", at);
    }

    /** Date only. */
    public String day(Instant at) {
        return format("d MMM uuuu", at);
    }

    /** A calendar day, which has no zone. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale()).format(day);
    }

    /** A country's name in the page's language; what is no country stays as it is. */
    public String country(String code) {
        var name = Locale.of("", code.equals("EL") ? "GR" : code).getDisplayCountry(language.locale());
        return name.isEmpty() ? code : name;
    }

    /** An amount of euro, as the page's language writes it. */
    public String euro(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(amount);
    }

    /** The values, for components that offer a choice. */
    public List<String> list(String... values) {
        return List.of(values);
    }

    /** Weekday, date, time and zone of now, for the head of a page. */
    public String today() {
        return format("EEEE d MMMM uuuu, HH:mm zzz", now);
    }

    /** Day and month, for narrow columns beside a full date. */
    public String dayShort(Instant at) {
        return format("d MMM", at);
    }

    /** Time of the day with its zone. */
    public String time(Instant at) {
        return format("HH:mm zzz", at);
    }

    /** The same moment in UTC, for whoever talks to another Member State. */
    public String utc(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", language.locale())
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** The zone's name and offset now. */
    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, language.locale()) + " ("
                + DateTimeFormatter.ofPattern("OOOO", language.locale())
                        .withZone(zone)
                        .format(now) + ")";
    }

    /** Time that is left, or by which it is late, without the words around it. */
    public Span span(Instant due) {
        return Span.of(Duration.between(now, due));
    }

    /** The notice that led here and is to be marked as read by the page; null for every other way. */
    public @Nullable String told() {
        var notice = TOLD.matcher(path);
        return notice.find() ? notice.group(1) : null;
    }

    /** Path and query, to be put into a query. */
    public String pathEncoded() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** True when the page is the one at this path or lies below it; the longest entry wins. */
    public boolean isAt(String other) {
        var query = path.indexOf('?');
        var own = query < 0 ? path : path.substring(0, query);
        if (own.equals(other)) {
            return true;
        }
        var below = own.startsWith(other + "/");
        return below
                && (person == null
                        || person.navigation().stream()
                                .noneMatch(entry -> entry.path().length() > other.length()
                                        && (own + "/").startsWith(entry.path() + "/")));
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withZone(zone)
                .format(at);
    }
}
