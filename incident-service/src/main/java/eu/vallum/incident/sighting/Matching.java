package eu.vallum.incident.sighting;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a list beside indicators of an incident with one of their values. */
final class Matching {
    private final List<SeenLine> lines;
    private final Map<String, Set<Candidate>> named = new HashMap<>();

    /** An indicator with the values that it is known by. */
    record Candidate(
            UUID id,
            UUID owner,
            boolean restricted,
            String value,
            @Nullable String type,
            @Nullable String normal,
            @Nullable String alsoType,
            @Nullable String alsoNormal) {

        Stream<String> names() {
            return Stream.of(value, normal, alsoNormal).filter(Objects::nonNull);
        }

        boolean is(Observable observable) {
            return same(observable, type, normal) || same(observable, alsoType, alsoNormal);
        }

        private static boolean same(Observable observable, @Nullable String type, @Nullable String normal) {
            return type != null
                    && normal != null
                    && observable.value().equals(normal)
                    && ObservableType.of(type)
                            .map(one -> new Observable(one, normal).key().equals(observable.key()))
                            .orElse(false);
        }
    }

    Matching(List<SeenLine> lines, Collection<Candidate> candidates) {
        this.lines = lines;
        candidates.forEach(one -> one.names()
                .forEach(name -> named.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(one)));
    }

    /** All values that could be an indicator's. */
    static Set<String> names(List<SeenLine> lines) {
        var names = new LinkedHashSet<String>();
        for (var line : lines) {
            if (line.trouble() == null) {
                names.add(line.given());
                var observable = line.observable();
                if (observable != null) {
                    names.add(observable.value());
                }
            }
        }
        return names;
    }

    /** What a line is about. */
    List<UUID> of(SeenLine line) {
        if (line.trouble() != null) {
            return List.of();
        }
        var observable = line.observable();
        var found = new LinkedHashSet<>(named.getOrDefault(line.given(), Set.of()));
        if (observable != null) {
            found.addAll(named.getOrDefault(observable.value(), Set.of()));
        }
        return found.stream()
                .filter(one -> !line.typed() || observable != null && one.is(observable))
                .map(Candidate::id)
                .toList();
    }

    /** What all lines say of each indicator. */
    Map<UUID, Tally> tallies() {
        var tallies = new LinkedHashMap<UUID, Tally>();
        lines.forEach(line -> of(line).forEach(id -> tallies.merge(id, Tally.of(line), Tally::and)));
        return tallies;
    }

    /** Each line as it is answered; of indicators that nobody wants to know of it says so. */
    List<SeenList.Item> items(Set<UUID> wanted) {
        return lines.stream().map(line -> item(line, of(line), wanted)).toList();
    }

    private static SeenList.Item item(SeenLine line, List<UUID> about, Set<UUID> wanted) {
        var trouble = line.trouble();
        LineState state;
        if (trouble != null) {
            state = LineState.UNREADABLE;
        } else if (about.isEmpty()) {
            state = line.observable() == null ? LineState.UNREADABLE : LineState.UNKNOWN;
            trouble = line.observable() == null ? LineTrouble.NOT_RECOGNISED : null;
        } else {
            state = about.stream().anyMatch(wanted::contains) ? LineState.MATCHED : LineState.NOT_ASKED;
        }
        return new SeenList.Item(
                line.number(),
                SeenList.shown(line.given()),
                state,
                trouble,
                about.stream().limit(20).toList());
    }
}
