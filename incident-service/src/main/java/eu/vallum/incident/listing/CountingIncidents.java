package eu.vallum.incident.listing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.listing.Listings.Counted;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what passes a filter, exactly and by each field that a list is narrowed by. */
@Singleton
public class CountingIncidents {
    private static final int SHOWN = 50;

    private final Gate gate;
    private final IncidentAccess access;
    private final Listings listings;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    CountingIncidents(
            Gate gate, IncidentAccess access, Listings listings, Directory directory, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.listings = listings;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Counts> count(IncidentFilter filter) {
        return gate.with(
                access::mayRead,
                "incident.count",
                actor -> Criteria.<Counts>wrong(filter).orElseGet(() -> {
                    var words = listings.words(filter.q());
                    var now = clock.instant();
                    var criteria = new Criteria(filter, actor.who().subject(), words, now);
                    var counted = listings.counts(criteria).stream()
                            .filter(row -> access.addressed(actor, row.organisation()))
                            .toList();
                    var shown = shown(actor, criteria, counted);
                    audit.allowed("incident.count", "incident", List.of(), "audience");
                    return Outcome.done(new Counts(
                            shown.total(),
                            Stream.concat(shown.facets().stream(), Stream.of(entities(actor, filter, words, now)))
                                    .toList()));
                }));
    }

    private Counts shown(Actor actor, Criteria criteria, List<Counted> counted) {
        var facets = Arrays.stream(Facet.values())
                .map(facet -> shown(actor, facet, criteria.facets().getOrDefault(facet, List.of()), counted))
                .toList();
        var total = counted.stream()
                .filter(row -> row.facet() == null)
                .mapToLong(Counted::count)
                .sum();
        return new Counts(total, facets);
    }

    private Counts.Of shown(Actor actor, Facet facet, List<String> asked, List<Counted> counted) {
        var numbers = new HashMap<String, Long>();
        counted.stream()
                .filter(row -> row.facet() == facet)
                .forEach(row -> row.values().forEach(value -> numbers.merge(value, row.count(), Long::sum)));
        var values = numbers.keySet().stream()
                .sorted(Comparator.comparing((String value) -> !asked.contains(value))
                        .thenComparing(Comparator.comparing((String value) -> numbers.getOrDefault(value, 0L))
                                .reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(SHOWN, asked.size()))
                .toList();
        var names = names(actor, facet, values);
        return new Counts.Of(
                facet.code(),
                values.stream()
                        .map(value -> new Counts.Value(value, names.get(value), numbers.getOrDefault(value, 0L)))
                        .toList());
    }

    private Counts.Of entities(Actor actor, IncidentFilter filter, @Nullable List<String> words, Instant now) {
        var subject = actor.who().subject();
        var every = new Criteria(filter.ofAnyEntity(), subject, words, now);
        var asked = filter.entity();
        var counted = listings.entities(every, asked == null ? null : UUID.fromString(asked), SHOWN).stream()
                .filter(row -> access.addressed(actor, row.organisation()))
                .toList();
        var names = listings.entityNames(
                subject, counted.stream().map(Listings.OfEntity::entity).toList());
        var values = counted.stream()
                .map(row -> {
                    var id = row.entity().toString();
                    return new Counts.Value(id, names.get(id), row.count());
                })
                .toList();
        long more = counted.isEmpty() ? 0 : counted.getFirst().all() - counted.size();
        return new Counts.Of("entity", values, more > 0 ? more : null);
    }

    private Map<String, String> names(Actor actor, Facet facet, List<String> values) {
        return switch (facet) {
            case OFFICER -> listings.officers(actor.organisation(), values);
            case OWNER ->
                directory.named(values.stream().map(UUID::fromString)).entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> one.getKey().toString(),
                                one -> one.getValue().name()));
            default -> Map.of();
        };
    }
}
