package eu.vallum.incident.regime;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The regimes this service knows, in memory from the start; a definition that is not right fails the start. */
@Singleton
@Startup
public class Regimes {
    private final List<Regime> all;
    private final Map<String, Fact> facts;

    Regimes() {
        this(ReadingRegimes.all(Thread.currentThread().getContextClassLoader()));
    }

    Regimes(List<Regime> all) {
        this.all = List.copyOf(all);
        this.facts = all.stream()
                .flatMap(regime -> regime.knownFacts().stream())
                .collect(Collectors.toMap(Fact::id, fact -> fact, (one, other) -> one, TreeMap::new));
        if (all.stream()
                        .map(regime -> regime.id() + " " + regime.version())
                        .distinct()
                        .count()
                != all.size()) {
            throw new IllegalStateException("two definitions of a regime have the same version");
        }
    }

    /** As read from the class path, without a container: for rules that are tested alone. */
    public static Regimes onClassPath() {
        return new Regimes();
    }

    /** The newest version of each, in the order of the files. */
    public List<Regime> newest() {
        return all.stream()
                .filter(regime -> newest(regime.id()).filter(regime::equals).isPresent())
                .toList();
    }

    public Optional<Regime> newest(String id) {
        return all.stream().filter(regime -> regime.id().equals(id)).max(Comparator.comparingInt(Regime::version));
    }

    /** The version that is in force at a time; the oldest for a time before all. */
    public Optional<Regime> at(String id, Instant time) {
        var day = time.atOffset(ZoneOffset.UTC).toLocalDate();
        return all.stream()
                .filter(regime -> regime.id().equals(id)
                        && !LocalDate.parse(regime.inForce()).isAfter(day))
                .max(Comparator.comparingInt(Regime::version))
                .or(() -> all.stream()
                        .filter(regime -> regime.id().equals(id))
                        .min(Comparator.comparingInt(Regime::version)));
    }

    /** The version by which a stored clock is reckoned. */
    public Optional<Regime> exact(String id, int version) {
        return all.stream()
                .filter(regime -> regime.id().equals(id) && regime.version() == version)
                .findFirst();
    }

    /** Those under which a report falls that names none. */
    public List<String> byDefault() {
        return newest().stream().filter(Regime::byDefault).map(Regime::id).toList();
    }

    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }
}
