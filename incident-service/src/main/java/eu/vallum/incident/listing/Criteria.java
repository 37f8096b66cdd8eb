package eu.vallum.incident.listing;

import eu.vallum.incident.problem.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions of SQL on {@code listing}. Those of facets are kept apart, because the counts of a facet's values leave its own
 * condition out. No condition names the caller's organisation: the row policy lets through its rows only, and the use case asks again. What
 * is for named persons alone is left out here, because counts can't be asked again.
 */
final class Criteria {
    private static final String FOUND =
            " and (x.organisation, x.incident) in (select w.organisation, w.incident from listing_word w where ";
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final StringBuilder common = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final Map<Facet, List<String>> wanted = new EnumMap<>(Facet.class);

    /**
     * @param subject the caller, who may ask for what is theirs as {@code me}
     * @param words of the text asked for; null when none was
     */
    Criteria(IncidentFilter filter, String subject, @Nullable List<String> words, Instant now) {
        parameters.add(now);
        parameters.add(now);
        parameters.add(subject);
        and(" and x.exercise = ?", filter.exercises());
        if (words != null) {
            search(words);
        }
        var reference = filter.reference();
        if (reference != null && !reference.isBlank()) {
            and(
                    FOUND + "w.word = ?)",
                    "ref:" + reference.replace('\0', ' ').strip().toLowerCase(Locale.ROOT));
        }
        var entity = filter.entity();
        if (entity != null) {
            and(" and x.entity = ?", UUID.fromString(entity));
        }
        time(" and x.received_at >= ?", filter.receivedFrom());
        time(" and x.received_at < ?", filter.receivedTo());
        time(" and x.aware_at >= ?", filter.awareFrom());
        time(" and x.aware_at < ?", filter.awareTo());
        time(" and x.changed_at >= ?", filter.changedFrom());
        time(" and x.changed_at < ?", filter.changedTo());
        for (var facet : Facet.values()) {
            var values = filter.of(facet);
            if (!values.isEmpty()) {
                wanted.put(facet, facet == Facet.OFFICER ? named(values, subject) : List.copyOf(values));
            }
        }
    }

    /** What no list can be narrowed by, or nothing. */
    static <T> Optional<Outcome<T>> wrong(IncidentFilter filter) {
        for (var facet : Facet.values()) {
            if (!filter.of(facet).stream().allMatch(facet::knows)) {
                return Optional.of(
                        Outcome.invalid(facet.code(), "Enum", "This is none of the values of the contract."));
            }
        }
        var times = Stream.of(
                filter.receivedFrom(),
                filter.receivedTo(),
                filter.awareFrom(),
                filter.awareTo(),
                filter.changedFrom(),
                filter.changedTo());
        return times.allMatch(Criteria::exists)
                ? Optional.empty()
                : Optional.of(Outcome.invalid("receivedFrom", "Past", "Give days that exist."));
    }

    /** The rows to choose from, as a subquery: everything but the facets. */
    String rows() {
        return "(select x.*, ?::timestamptz as now from listing x where (x.expires_at is null or x.expires_at > ?)"
                + " and (x.persons is null or ? = any (x.persons))"
                + common + ") l";
    }

    /** Parameters of {@link #rows}. */
    List<Object> parameters() {
        return parameters;
    }

    /** What is asked of facets. */
    Map<Facet, List<String>> facets() {
        return wanted;
    }

    private void search(List<String> words) {
        if (words.isEmpty()) {
            common.append(" and false");
        }
        for (var word : words) {
            and(FOUND + "w.word >= ? and w.word < ?)", word, word + LAST);
        }
    }

    private void time(String condition, @Nullable String time) {
        if (time != null) {
            and(condition, Instant.parse(time));
        }
    }

    private void and(String condition, Object... values) {
        common.append(condition);
        parameters.addAll(List.of(values));
    }

    private static List<String> named(List<String> officers, String subject) {
        return officers.stream().map(one -> one.equals("me") ? subject : one).toList();
    }

    private static boolean exists(@Nullable String time) {
        try {
            return time == null || Instant.parse(time) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
