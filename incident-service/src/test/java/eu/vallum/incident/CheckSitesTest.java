package eu.vallum.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.CheckSites.Site;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Takes every check away at each place that asks it, one by one and behind open row policies, and demands that a judgement which is right
 * otherwise goes wrong. The places are found in the bytecode, so that a new use case has to be judged from its first day.
 */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class CheckSitesTest {
    private static final String COUNTED = "the query repeats it, to count and to find the newest";
    private static final String OWN = "finds an incident of the owner's own, which was asked about before";
    private static final String BEFORE = "a step before asked it already, in the same request";

    /** Places that nothing misses, and why they stand. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("correlation.ListingMatches.page sees", COUNTED),
            Map.entry("correlation.ListingMatches.page seesField", COUNTED),
            Map.entry("correlation.ListingMatches.page seesIndicator", COUNTED),
            Map.entry("correlation.TyingIncidents.visible sees", COUNTED),
            Map.entry("correlation.TyingIncidents.visible seesField", COUNTED),
            Map.entry("timeline.ReadingTimeline.latest seesEntry", COUNTED),
            Map.entry("sighting.SendingList.plan addressed", "its query lets nobody else through"),
            Map.entry("group.ChangingMembers.give sees", OWN),
            Map.entry("relation.MergingIncidents.undo 2 sees", OWN),
            Map.entry("mail.KeepingMails.file mayWork", BEFORE),
            Map.entry("summary.WritingSummary.write mayShare", BEFORE),
            Map.entry(
                    "report.ReadingIncidents.lines seesField",
                    "the view leaves the words out, and behind open policies has the row twice"),
            Map.entry("savedview.KeepingViews.add wrote", "counts how many there are, and keeps nobody out"));

    private Map<String, Part> parts = Map.of();
    /** Parts that are right on the scene as it is. */
    private final Set<String> quiet = new HashSet<>();
    /** Places whose parts an earlier place had spoilt. */
    private final Set<Site> spoilt = new HashSet<>();

    @AfterEach
    void everyCheckOn() {
        MutableAccess.PLACES.off(null);
        VisibilityTest.open(false);
    }

    @Test
    void every_place_that_asks_a_check_is_missed_when_it_no_longer_does() {
        // given
        anew();
        var checks = MutableAccess.PLACES;
        var wrong = new TreeMap<String, Set<String>>();
        parts.forEach((name, part) -> checks.learn(name, () -> wrong.put(name, part.violations())));
        wrong.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), wrong, "before any check was off");
        quiet.addAll(parts.keySet());
        // when
        var unnoticed = checks.unnoticed(this::noticed);
        for (int again = 0; again < 3 && !spoilt.isEmpty(); again++) {
            anew();
            var left = Set.copyOf(spoilt);
            spoilt.clear();
            left.forEach(place -> unnoticed.remove(place.toString()));
            unnoticed.putAll(checks.unnoticed(left, this::noticed));
        }
        // then
        unnoticed.keySet().removeAll(KNOWN.keySet());
        assertEquals(List.of(), lines(unnoticed), () -> String.join("\n", lines(unnoticed)));
        var missed = checks.all().stream()
                .filter(place -> !KNOWN.containsKey(place.toString()))
                .map(Site::check)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MutableAccess.CHECKS), missed, "every check is missed somewhere");
    }

    private static List<String> lines(Map<String, String> unnoticed) {
        return unnoticed.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .toList();
    }

    /** What a part that is wrong already says of nothing; such places are asked about again on a new scene. */
    private boolean noticed(Site place, String name) {
        if (!quiet.contains(name)) {
            if (part(name).violated()) {
                spoilt.add(place);
                return false;
            }
            quiet.add(name);
        }
        long before = Done.times();
        boolean went;
        MutableAccess.PLACES.off(place);
        try {
            went = part(name).violated();
        } catch (UncheckedIOException unreachable) {
            throw unreachable;
        } catch (AssertionError | RuntimeException wrong) {
            went = true; // an answer outside the contract, or not of its form
        } finally {
            MutableAccess.PLACES.off(null);
            if (Done.times() > before) {
                quiet.clear(); // what was let through may have changed the scene
            }
        }
        if (went) {
            spoilt.remove(place);
        }
        return went;
    }

    private Part part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    /** A new scene, alone in the database, behind open policies. */
    private void anew() {
        VisibilityTest.open(false);
        VisibilityTest.empty();
        var scene = new Scene();
        var all = new LinkedHashMap<String, Part>();
        Stream.of(
                        EveryAnswerTest.refusals(),
                        scene.parts(),
                        ReportingParts.of(scene),
                        new NoteParts().parts(),
                        new TogetherParts().parts(),
                        new WithheldParts().parts(),
                        new JobParts().parts(),
                        new ClosedParts().parts(),
                        new OfficeParts().parts(),
                        new SummaryScene().parts(),
                        MatrixParts.of(scene))
                .flatMap(List::stream)
                .forEach(part -> all.put(part.name(), part));
        VisibilityTest.open(true);
        parts = all;
        quiet.clear();
    }
}
