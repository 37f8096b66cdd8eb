package eu.vallum.incident.warning;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.incident.warning.WarningLists.Found;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tells which values stand on a warning list, many at once, in the running transaction. */
@Singleton
public class Warnings {
    private final WarningLists lists;

    Warnings(WarningLists lists) {
        this.lists = lists;
    }

    /**
     * A value after all lists were asked.
     *
     * @param lists names of those it stands on itself; empty when it may tie things together
     * @param containers of what it lies in, those that stand on no list
     */
    public record Judged(Observable value, List<String> lists, List<Observable> containers) {}

    /** Each value once. */
    public Map<Observable, Judged> judge(Collection<Observable> values) {
        var keys = new HashSet<UUID>();
        for (var value : values) {
            keys.add(value.key());
            value.lineage().forEach(container -> keys.add(container.key()));
        }
        var found = WarningLists.byKey(lists.found(keys));
        var patterns = lists.patterns();
        var judged = new LinkedHashMap<Observable, Judged>();
        for (var value : values) {
            var own = new ArrayList<>(on(value, found));
            var text = value.value().toLowerCase(Locale.ROOT);
            patterns.stream()
                    .filter(pattern -> pattern.matches(pattern.regex() ? value.value() : text))
                    .map(WarningLists.Formed::name)
                    .forEach(own::add);
            var free = value.containers().stream()
                    .filter(container -> on(container, found).isEmpty())
                    .toList();
            judged.put(value, new Judged(value, own.stream().distinct().sorted().toList(), free));
        }
        return judged;
    }

    /**
     * Lists that name it, or mean it with what it lies in. A page on a host that everybody uses is still one page, and a mailbox at a
     * provider one mailbox: a list of hosts does not mean them.
     */
    private static List<String> on(Observable value, Map<UUID, List<Found>> found) {
        var hits = new ArrayList<>(found.getOrDefault(value.key(), List.of()));
        if (value.type() != ObservableType.URL && value.type() != ObservableType.EMAIL) {
            value.lineage()
                    .forEach(container -> found.getOrDefault(container.key(), List.of()).stream()
                            .filter(Found::below)
                            .forEach(hits::add));
        }
        return WarningLists.names(hits);
    }
}
