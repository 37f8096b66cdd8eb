package eu.vallum.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Takes each row policy away, and opens each, in turn: the probe must see a difference, or the policy is not tested. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class PolicyMutationTest {
    /** All but the platform's own, which are tried where they are made. */
    private static final String POLICIES = """
            select tablename, policyname, cmd, array_to_string(roles, ','), coalesce(qual, ''), coalesce(with_check, '')
            from pg_policies where schemaname = 'public'
              and (tablename not in ('idempotency', 'audit_entry', 'feed', 'power_grant')
                or (tablename = 'power_grant' and policyname in ('demo', 'calendar', 'notices')))""";

    private record Policy(String table, String name, String command, String roles, String using, String check) {
        static Policy of(List<String> row) {
            return new Policy(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5));
        }

        String drop() {
            return "drop policy %s on %s".formatted(name, table);
        }

        String create() {
            return create(using, check);
        }

        String open() {
            return create(using.isEmpty() ? "" : "true", check.isEmpty() ? "" : "true");
        }

        boolean restricts() {
            return !(using.isEmpty() || using.equals("true")) || !(check.isEmpty() || check.equals("true"));
        }

        private String create(String using, String check) {
            return "create policy %s on %s for %s to %s".formatted(name, table, command, roles)
                    + (using.isEmpty() ? "" : " using (" + using + ")")
                    + (check.isEmpty() ? "" : " with check (" + check + ")");
        }
    }

    @Test
    void dropping_or_opening_any_policy_is_noticed() throws InterruptedException {
        // given
        var scene = new Scene();
        scene.recipient
                .asks()
                .get(Stage.API + "/incidents/" + scene.incident)
                .then()
                .statusCode(200);
        var summaries = new SummaryProbe(scene);
        settled(scene);
        var right = seen(scene, summaries);
        var policies = Store.catalogue(POLICIES).stream().map(Policy::of).toList();
        assertTrue(policies.size() > 30, "policies found: " + policies.size());
        var unnoticed = new TreeSet<String>();
        for (var policy : policies) {
            // when, then
            if (!noticed(scene, summaries, right, policy, List.of(policy.drop()))) {
                unnoticed.add("dropping " + policy.name() + " on " + policy.table());
            }
            if (policy.restricts()
                    && !noticed(scene, summaries, right, policy, List.of(policy.drop(), policy.open()))) {
                unnoticed.add("opening " + policy.name() + " on " + policy.table());
            }
        }
        assertEquals(Set.of(), unnoticed);
        assertEquals(right, seen(scene, summaries), "everything is put back");
    }

    @Test
    void the_probe_itself_says_what_is_right() throws InterruptedException {
        var found = settled(new Scene());
        found.forEach((what, result) -> {
            boolean forAll = what.equals("other reads contact"); // how authorities are called, they all read
            if (!forAll && (what.startsWith("other ") || what.startsWith("job stranger "))) {
                assertTrue(
                        result.equals("0") || result.equals("did 0") || result.equals("42501"), what + ": " + result);
            }
        });
        assertEquals("1", found.get("recipient reads incident"));
        assertEquals("0", found.get("recipient reads clock"));
        assertEquals("1", found.get("recipient reads indicator"));
        assertEquals("2", found.get("owner reads indicator"));
        assertEquals("did 0", found.get("recipient changes share"));
        assertEquals("42501", found.get("owner widens audience"));
        assertEquals("42501", found.get("owner gives incident away"));
    }

    private static Map<String, String> seen(Scene scene, SummaryProbe summaries) {
        var seen = new TreeMap<>(RowProbe.of(scene).answers());
        seen.putAll(inSteps(scene, summaries));
        return seen;
    }

    /** What is played in steps; few, and each about tables of its own. */
    private static Map<String, String> inSteps(Scene scene, SummaryProbe summaries) {
        var seen = new TreeMap<>(summaries.found());
        seen.putAll(new PictureProbe(scene).found());
        seen.putAll(new EscalationProbe(scene).found());
        seen.putAll(new BriefProbe(scene).found());
        return seen;
    }

    private static boolean noticed(
            Scene scene, SummaryProbe summaries, Map<String, String> right, Policy policy, List<String> mutation) {
        try {
            Store.define(mutation.toArray(String[]::new));
            // What is about the table mostly tells, and what is played in steps is quicker than all the rest.
            var probes = RowProbe.of(scene);
            return probes.differ(right, policy.table(), true)
                    || !right.entrySet().containsAll(inSteps(scene, summaries).entrySet())
                    || probes.differ(right, policy.table(), false);
        } finally {
            Store.define("drop policy if exists " + policy.name() + " on " + policy.table(), policy.create());
        }
    }

    /** The probe, once the receipts that come by event are all there. */
    private static Map<String, String> settled(Scene scene) throws InterruptedException {
        var before = RowProbe.of(scene).answers();
        for (int i = 0; i < 40; i++) {
            Thread.sleep(500);
            var now = RowProbe.of(scene).answers();
            if (now.equals(before) && "6".equals(now.get("owner reads receipt"))) {
                return now;
            }
            before = now;
        }
        return before;
    }
}
