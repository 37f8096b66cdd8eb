package eu.vallum.incident.knowledge;

import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a bundle step by step, each of which is a transaction. Taken again after it broke off it comes to the same. */
@Singleton
class LoadingKnowledge {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private final Loads loads;
    private final Things things;
    private final Outbox outbox;
    private final Clock clock;

    LoadingKnowledge(Loads loads, Things things, Outbox outbox, Clock clock) {
        this.loads = loads;
        this.things = things;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An object of the bundle and where it stands. */
    record Placed(int position, StixThing thing) {}

    /** Begins with a file; empty when it was taken as it is, or somebody is at it. */
    @Transactional
    Optional<UUID> begin(String file, String sha256) {
        var now = clock.instant();
        return Optional.ofNullable(loads.begin(UuidV7.next(), file, sha256, now, now.plus(LEASE)));
    }

    /**
     * Keeps what is new or newer. No id stands twice in one step.
     *
     * @param findings what the reader found; what is found here is added
     */
    @Transactional
    @TransactionConfiguration(timeout = 120)
    void take(UUID load, List<Placed> placed, List<Finding> findings, Tally tally) {
        var known = things.known(placed.stream().map(one -> one.thing().id()).toList());
        var changed = new ArrayList<StixThing>();
        var all = new ArrayList<>(findings);
        for (var one : placed) {
            var thing = one.thing();
            var before = known.get(thing.id());
            if (before != null && before.sha256().equals(thing.sha256())) {
                tally.took(thing.type(), false);
            } else if (before != null && !thing.supersedes(before.modified())) {
                tally.found(FindingCode.OLDER_VERSION);
                all.add(Finding.of(
                        one.position(),
                        thing.id(),
                        thing.type(),
                        FindingCode.OLDER_VERSION,
                        String.valueOf(thing.modified())));
            } else {
                tally.took(thing.type(), true);
                changed.add(thing);
            }
        }
        things.keep(load, changed);
        loads.advance(load, tally, all, clock.instant().plus(LEASE));
    }

    /** One end of a relationship of the bundle. */
    record End(int position, String relationship) {}

    /**
     * Ends it, with what only shows when all of it was read.
     *
     * @param ends of relationships, by the id that they name
     */
    @Transactional
    @TransactionConfiguration(timeout = 120)
    void end(UUID load, Map<String, List<End>> ends, @Nullable BundleProblem problem, Tally tally) {
        var found = new TreeMap<Integer, Finding>();
        for (var absent : things.absent(ends.keySet())) {
            for (var one : ends.getOrDefault(absent, List.of())) {
                found.putIfAbsent(
                        one.position(),
                        Finding.of(
                                one.position(),
                                one.relationship(),
                                KnownType.RELATIONSHIP,
                                FindingCode.END_ABSENT,
                                absent));
            }
        }
        found.values().forEach(one -> tally.found(one.code()));
        loads.advance(load, tally, List.copyOf(found.values()), clock.instant().plus(LEASE));
        loads.end(load, problem, clock.instant());
        outbox.put(new KnowledgeLoaded(load, 1, clock.instant()));
    }
}
