package eu.vallum.platform.testing;

import eu.vallum.platform.testing.CheckSites.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Switches a check off at one place, and finds the places that no probe misses it at. First every probe runs once with all checks on, to
 * learn where each is denied something; then each place is switched off in turn and asked of those probes alone.
 */
public final class CheckSwitch {
    private final Supplier<CheckSites> places;
    private final Map<Site, List<String>> denied = new TreeMap<>();
    private final Map<String, Long> took = new HashMap<>();
    private volatile @Nullable CheckSites found;
    private volatile @Nullable Site off;
    private volatile @Nullable Set<Site> listening;

    /** @param places looked for when they are first asked for, which takes a moment */
    public CheckSwitch(Supplier<CheckSites> places) {
        this.places = places;
    }

    /** What a check answers here and now; for the subclass that stands in for it. */
    public boolean answer(String check, boolean right) {
        if (right) {
            return true;
        }
        var heard = listening;
        var there = off;
        if (heard == null && there == null) {
            return false;
        }
        var here = places().here(check);
        if (heard != null) {
            heard.add(here);
        }
        return here.equals(there);
    }

    /** Every place that asks a check. */
    public Set<Site> all() {
        return places().all();
    }

    /** Switches a place off; null switches everything on. */
    public void off(@Nullable Site place) {
        off = place;
    }

    /** Runs a probe that is right, and remembers where it was denied something, also on other threads. */
    public void learn(String name, Runnable probe) {
        var heard = new ConcurrentSkipListSet<Site>();
        long start = System.nanoTime();
        listening = heard;
        try {
            probe.run();
        } finally {
            listening = null;
        }
        took.put(name, System.nanoTime() - start);
        heard.forEach(
                site -> denied.computeIfAbsent(site, one -> new ArrayList<>()).add(name));
    }

    /**
     * The places that nothing misses, with what was tried.
     *
     * @param noticed whether a probe goes wrong with a place switched off; asked of the quickest first
     */
    public Map<String, String> unnoticed(BiPredicate<Site, String> noticed) {
        var unnoticed = new TreeMap<>(unnoticed(all(), noticed));
        denied.keySet().stream()
                .filter(place -> !all().contains(place))
                .forEach(place -> unnoticed.put(place.toString(), "asked where nobody found it"));
        return unnoticed;
    }

    /** The same of some places. */
    public Map<String, String> unnoticed(Set<Site> some, BiPredicate<Site, String> noticed) {
        var unnoticed = new TreeMap<String, String>();
        for (var place : some) {
            var probes = denied.getOrDefault(place, List.of()).stream()
                    .sorted(Comparator.comparing(took::get))
                    .toList();
            if (probes.isEmpty()) {
                unnoticed.put(place.toString(), "no probe is denied anything there");
            } else if (probes.stream().noneMatch(probe -> noticed.test(place, probe))) {
                unnoticed.put(
                        place.toString(), "missed by none of " + probes.size() + " probes, as " + probes.getLast());
            }
        }
        return unnoticed;
    }

    private synchronized CheckSites places() {
        var known = found;
        if (known == null) {
            known = places.get();
            found = known;
        }
        return known;
    }
}
