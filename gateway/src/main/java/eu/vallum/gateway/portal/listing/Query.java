package eu.vallum.gateway.portal.listing;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are listed, in which order. The same in the address of the page, in a saved view and towards the service, so a list can
 * be kept and passed on. Days are the reader's: from their first moment to the end of the last one.
 *
 * @param asked values by field, none empty
 * @param order of {@link #ORDERS}
 */
public record Query(Map<Field, List<String>> asked, String order) {
    /** Sorts with the direction in which people want them first. */
    static final List<String> ORDERS =
            List.of("received-desc", "received-asc", "changed-desc", "due-asc", "severity-desc", "aware-desc");

    static final String ID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String PAGE = "/app/incidents";

    /** Reads an address; what no list can be narrowed by is left out. */
    static Query of(MultivaluedMap<String, String> address) {
        var asked = new EnumMap<Field, List<String>>(Field.class);
        address.forEach((name, values) -> Field.of(name).ifPresent(field -> put(asked, field, values)));
        var view = address.getFirst("view");
        if ("mine".equals(view) || "unassigned".equals(view)) {
            put(asked, Field.OFFICER, List.of("mine".equals(view) ? "me" : "none"));
        }
        if ("unassigned".equals(view)) {
            put(asked, Field.STATUS, List.of("open")); // on what is closed nobody has to work
        }
        var order = address.getFirst("order");
        return new Query(asked, order != null && ORDERS.contains(order) ? order : ORDERS.getFirst());
    }

    private static void put(Map<Field, List<String>> asked, Field field, List<String> values) {
        var taken = values.stream()
                .map(String::strip)
                .filter(value -> field.takes(value) && (!field.isDay() || day(value) != null))
                .distinct()
                .limit(field.several() ? 30 : 1)
                .toList();
        if (!taken.isEmpty()) {
            asked.put(field, taken);
        }
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !asked.isEmpty();
    }

    public boolean has(Field field, String value) {
        return asked.getOrDefault(field, List.of()).contains(value);
    }

    /** The only value of a field, or nothing. */
    public String value(Field field) {
        var values = asked.get(field);
        return values == null ? "" : values.getFirst();
    }

    /** Text searched for. */
    public String text() {
        return value(Field.Q);
    }

    /** A whole reference. */
    public String reference() {
        return value(Field.REFERENCE);
    }

    /** Id of an entity, or nothing. */
    public String entity() {
        return value(Field.ENTITY);
    }

    public boolean exercise() {
        return asked.containsKey(Field.EXERCISE);
    }

    /** Address of the list without one value. */
    public String without(Field field, String value) {
        var less = new EnumMap<Field, List<String>>(Field.class);
        less.putAll(asked);
        less.computeIfPresent(field, (same, values) -> {
            var rest = values.stream().filter(other -> !other.equals(value)).toList();
            return rest.isEmpty() ? null : rest;
        });
        return new Query(less, order).address();
    }

    /** Address of the list's beginning. */
    public String address() {
        var pairs = pairs();
        return PAGE + "?"
                + (pairs.isEmpty()
                        ? "view=all"
                        : pairs); // without anything the list opens that a person chose to open first
    }

    /** Address of a page that begins after, or ends before, a cursor. */
    public String page(String direction, @Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        var pairs = pairs();
        return PAGE + "?" + pairs + (pairs.isEmpty() ? "" : "&") + direction + "=" + encoded(cursor);
    }

    /** Fields and order as they stand in an address, always in the same order. */
    public String pairs() {
        var pairs = new ArrayList<String>();
        asked.forEach((field, values) -> values.forEach(value -> pairs.add(field.code() + "=" + encoded(value))));
        if (!order.equals(ORDERS.getFirst())) {
            pairs.add("order=" + order);
        }
        return String.join("&", pairs);
    }

    /** Towards the service. */
    MultivaluedMap<String, String> filter(ZoneId zone) {
        var filter = new MultivaluedHashMap<String, String>();
        asked.forEach((field, values) -> values.forEach(value -> filter.add(
                field.code(), field.isDay() ? moment(value, field.code().endsWith("To"), zone) : value)));
        return filter;
    }

    /** The same with the order and the part wanted. */
    MultivaluedMap<String, String> part(ZoneId zone, int limit, @Nullable String after, @Nullable String before) {
        var part = filter(zone);
        var dash = order.indexOf('-');
        part.add("sort", order.substring(0, dash));
        part.add("order", order.substring(dash + 1));
        part.add("limit", Integer.toString(limit));
        if (after != null) {
            part.add("after", after);
        } else if (before != null) {
            part.add("before", before);
        }
        return part;
    }

    /** As the service keeps it. */
    SavedView.Kept kept(ZoneId zone) {
        var filter = new LinkedHashMap<String, Object>();
        filter(zone)
                .forEach((name, values) -> Field.of(name)
                        .ifPresent(field -> filter.put(
                                name,
                                field.several()
                                        ? values
                                        : field == Field.EXERCISE ? (Object) true : values.getFirst())));
        var dash = order.indexOf('-');
        return new SavedView.Kept(filter, order.substring(0, dash), order.substring(dash + 1));
    }

    /** What was kept, for an address of a reader in this zone. */
    static Query of(SavedView.Kept kept, ZoneId zone) {
        var address = new MultivaluedHashMap<String, String>();
        kept.filter()
                .forEach((name, value) -> Field.of(name).ifPresent(field -> {
                    var values = value instanceof List<?> many ? many : List.of(value);
                    values.forEach(one -> address.add(
                            name,
                            field.isDay()
                                    ? dayOf(String.valueOf(one), name.endsWith("To"), zone)
                                    : String.valueOf(one)));
                }));
        if (kept.sort() != null && kept.order() != null) {
            address.add("order", kept.sort() + "-" + kept.order());
        }
        return of(address);
    }

    /** Fields and order as they stand in an address. */
    static MultivaluedMap<String, String> parsed(String pairs) {
        var address = new MultivaluedHashMap<String, String>();
        for (var pair : pairs.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                address.add(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return address;
    }

    private static String dayOf(String moment, boolean end, ZoneId zone) {
        var at = Instant.parse(moment);
        return (end ? at.minusNanos(1) : at).atZone(zone).toLocalDate().toString();
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String moment(String day, boolean end, ZoneId zone) {
        return LocalDate.parse(day)
                .plusDays(end ? 1 : 0)
                .atStartOfDay(zone)
                .toInstant()
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
