package eu.vallum.incident.blind;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.blind.BlindKeys.Key;
import eu.vallum.incident.blind.BlindValues.Fresh;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes values of one incident, in the running transaction and for the organisation that it is for: makes their digests, counts those that
 * are new, and lets them meet those of others. Whoever calls holds {@link BlindValues#alone}.
 */
@Singleton
class Taking {
    private final BlindKeys keys;
    private final BlindValues values;
    private final Days days;
    private final Budget budget;
    private final Clock clock;

    Taking(BlindKeys keys, BlindValues values, Days days, Budget budget, Clock clock) {
        this.keys = keys;
        this.values = values;
        this.days = days;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * One indicator, or one digest whose value is at home.
     *
     * @param digests SHA-256 of its values
     */
    record Item(@Nullable UUID indicator, List<String> digests) {}

    /**
     * What became of items.
     *
     * @param items how many were taken, from the first on
     * @param wanted how many new values there were in all
     * @param fresh those of the digests that were new
     */
    record Taken(int items, int wanted, Set<String> fresh) {}

    /**
     * As many as the day's budget lets.
     *
     * @param whole all or none
     */
    Taken take(UUID owner, IncidentId incident, List<Item> items, boolean whole) {
        var all = keys.all();
        var own = new Own(owner, all, items);
        var known = values.known(owner, own.everyTag());
        var day = budget.day();
        int left = budget.left(days.of(owner, day).taken());
        var fresh = new HashSet<String>();
        int accepted = 0;
        for (var item : items) {
            var brings = item.digests().stream()
                    .filter(digest -> own.tags(digest).noneMatch(known::contains))
                    .toList();
            var together = new HashSet<>(fresh);
            together.addAll(brings);
            if (together.size() > left) {
                break;
            }
            fresh = together;
            accepted++;
        }
        int wanted = accepted == items.size() ? fresh.size() : own.unknown(known);
        if (whole && accepted < items.size()) {
            return new Taken(0, wanted, Set.of());
        }
        var taken = items.subList(0, accepted);
        keep(own, incident, taken, known);
        meet(own, fresh);
        values.forgetLost(
                owner,
                taken.stream()
                        .flatMap(item -> Stream.ofNullable(item.indicator()))
                        .toList(),
                all.stream().map(Key::id).toList());
        int digests = (int) taken.stream()
                .filter(item -> item.indicator() == null)
                .flatMap(item -> item.digests().stream())
                .filter(fresh::contains)
                .distinct()
                .count();
        days.add(owner, day, fresh.size(), digests, 0);
        watch(owner);
        return new Taken(accepted, wanted, fresh);
    }

    /** Notes that more was sent than there was budget for. */
    void refused(UUID owner, int values) {
        days.add(owner, budget.day(), 0, 0, values);
        watch(owner);
    }

    /** The present digest of a value with an organisation. */
    String tag(UUID owner, String digest) {
        return keys.all().getFirst().tag(owner, digest);
    }

    private void keep(Own own, IncidentId incident, List<Item> taken, Set<String> known) {
        var was = new ArrayList<String>();
        var becomes = new ArrayList<String>();
        var rows = new LinkedHashMap<String, Fresh>();
        for (var item : taken) {
            for (var digest : item.digests()) {
                var tag = own.tag(digest);
                if (!rows.containsKey(tag) && !known.contains(tag)) {
                    own.tags(digest).filter(known::contains).forEach(old -> {
                        was.add(old);
                        becomes.add(tag);
                    });
                }
                rows.putIfAbsent(tag, new Fresh(tag, item.indicator()));
            }
        }
        if (!was.isEmpty()) {
            values.rekey(was, becomes, own.present().id());
        }
        values.add(
                own.owner, incident, List.copyOf(rows.values()), own.present().id(), clock.instant());
    }

    private void meet(Own own, Set<String> fresh) {
        var mine = new ArrayList<String>();
        var others = new ArrayList<UUID>();
        var theirs = new ArrayList<String>();
        if (fresh.isEmpty()) {
            return;
        }
        for (var other : values.others()) {
            for (var digest : fresh) {
                for (var key : own.keys) {
                    mine.add(own.tag(digest));
                    others.add(other);
                    theirs.add(key.tag(other, digest));
                }
            }
        }
        values.meet(mine, others, theirs, clock.instant());
    }

    /** What looks as if values were tried is told to those whom the organisation matched on that day, also to those it matches later. */
    private void watch(UUID owner) {
        var day = budget.day();
        var so = days.of(owner, day);
        var reasons = new ArrayList<>(so.suspected());
        note(reasons, "budget", so.refused() > 0);
        note(reasons, "digests", budget.manyDigests(so.digests()));
        note(reasons, "neighbours", so.taken() > 0 && budget.manyNeighbours(values.neighbours(owner, budget.begins())));
        if (!reasons.isEmpty()) {
            days.suspect(owner, day, reasons);
            reasons.forEach(reason -> days.warn(day, reason, clock.instant()));
        }
    }

    private static void note(List<String> reasons, String reason, boolean holds) {
        if (holds && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    /** Digests of an organisation's values, each made once. */
    private static final class Own {
        private final UUID owner;
        private final List<Key> keys;
        private final Map<String, List<String>> tags = new HashMap<>();

        Own(UUID owner, List<Key> keys, List<Item> items) {
            this.owner = owner;
            this.keys = keys;
            items.stream()
                    .flatMap(item -> item.digests().stream())
                    .forEach(digest -> tags.computeIfAbsent(
                            digest,
                            it -> keys.stream().map(key -> key.tag(owner, it)).toList()));
        }

        Key present() {
            return keys.getFirst();
        }

        String tag(String digest) {
            return tags.getOrDefault(digest, List.of()).getFirst();
        }

        Stream<String> tags(String digest) {
            return tags.getOrDefault(digest, List.of()).stream();
        }

        List<String> everyTag() {
            return tags.values().stream().flatMap(List::stream).toList();
        }

        int unknown(Set<String> known) {
            return (int) tags.values().stream()
                    .filter(made -> made.stream().noneMatch(known::contains))
                    .count();
        }
    }
}
