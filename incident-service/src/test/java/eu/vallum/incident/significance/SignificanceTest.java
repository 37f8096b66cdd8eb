package eu.vallum.incident.significance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.vallum.incident.problem.Outcome;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each threshold of Implementing Regulation (EU) 2024/2690 at, just below and just above. */
class SignificanceTest {
    private final JudgingSignificance judging = new JudgingSignificance();

    /** Article, provider, the answer that is varied, its value, further answers, and whether the article then holds. */
    @ParameterizedTest(name = "{0} {1}: {2}={3} {4} -> {5}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Art. 3(1)(a) | cloud | loss | 500000    | turnover=100000000 | fails
            Art. 3(1)(a) | cloud | loss | 499999.99 | turnover=100000000 | fails
            Art. 3(1)(a) | cloud | loss | 500000.01 | turnover=100000000 | holds
            Art. 3(1)(a) | cloud | loss | 50000     | turnover=1000000   | fails
            Art. 3(1)(a) | cloud | loss | 49999.99  | turnover=1000000   | fails
            Art. 3(1)(a) | cloud | loss | 50000.01  | turnover=1000000   | holds
            Art. 3(1)(f) and Art. 4 | cloud | recurrences | 2 | sameCause=yes;lossTogether=500001;turnover=100000000 | holds
            Art. 3(1)(f) and Art. 4 | cloud | recurrences | 1 | sameCause=yes;lossTogether=500001;turnover=100000000 | fails
            Art. 3(1)(f) and Art. 4 | cloud | recurrences | 3 | sameCause=no;lossTogether=500001;turnover=100000000  | fails
            Art. 3(1)(f) and Art. 4 | cloud | recurrences | 2 | sameCause=yes;lossTogether=500000;turnover=100000000 | fails
            Art. 3(1)(f) and Art. 4 | cloud | recurrences | 3 | sameCause=yes;lossTogether=500001;turnover=100000000 | holds
            Art. 3(1)(f) and Art. 4 | cloud | lossTogether | 500000    | recurrences=2;sameCause=yes;turnover=100000000 | fails
            Art. 3(1)(f) and Art. 4 | cloud | lossTogether | 499999.99 | recurrences=2;sameCause=yes;turnover=100000000 | fails
            Art. 3(1)(f) and Art. 4 | cloud | lossTogether | 500000.01 | recurrences=2;sameCause=yes;turnover=100000000 | holds
            Art. 3(1)(f) and Art. 4 | cloud | lossTogether | 50000     | recurrences=2;sameCause=yes;turnover=1000000 | fails
            Art. 3(1)(f) and Art. 4 | cloud | lossTogether | 49999.99  | recurrences=2;sameCause=yes;turnover=1000000 | fails
            Art. 3(1)(f) and Art. 4 | cloud | lossTogether | 50000.01  | recurrences=2;sameCause=yes;turnover=1000000 | holds
            Art. 5(a) | dns | downMinutes | 30    | - | fails
            Art. 5(a) | dns | downMinutes | 29.99 | - | fails
            Art. 5(a) | dns | downMinutes | 30.01 | - | holds
            Art. 5(b) | dns | slowMinutes | 60    | responseSeconds=10.01 | fails
            Art. 5(b) | dns | slowMinutes | 59.99 | responseSeconds=10.01 | fails
            Art. 5(b) | dns | slowMinutes | 60.01 | responseSeconds=10.01 | holds
            Art. 5(b) | dns | responseSeconds | 10    | slowMinutes=60.01 | fails
            Art. 5(b) | dns | responseSeconds | 9.99  | slowMinutes=60.01 | fails
            Art. 5(b) | dns | responseSeconds | 10.01 | slowMinutes=60.01 | holds
            Art. 5(c) | dns | domains | 999  | compromised=yes;misconfiguration=yes;domainsManaged=100000 | fails
            Art. 5(c) | dns | domains | 1000 | compromised=yes;misconfiguration=yes;domainsManaged=1000000 | holds
            Art. 5(c) | dns | domains | 1001 | compromised=yes;misconfiguration=yes;domainsManaged=1000000 | holds
            Art. 5(c) | dns | domains | 100  | compromised=yes;misconfiguration=yes;domainsManaged=10000 | fails
            Art. 5(c) | dns | domains | 99   | compromised=yes;misconfiguration=yes;domainsManaged=10000 | fails
            Art. 5(c) | dns | domains | 101  | compromised=yes;misconfiguration=yes;domainsManaged=10000 | holds
            Art. 5(c) | dns | domains | 1    | compromised=yes;misconfiguration=no | holds
            Art. 6(a) | tld | downMinutes | 0    | - | fails
            Art. 6(a) | tld | downMinutes | 0.01 | - | holds
            Art. 6(b) | tld | slowMinutes | 60    | responseSeconds=10.01 | fails
            Art. 6(b) | tld | slowMinutes | 59.99 | responseSeconds=10.01 | fails
            Art. 6(b) | tld | slowMinutes | 60.01 | responseSeconds=10.01 | holds
            Art. 6(b) | tld | responseSeconds | 10    | slowMinutes=60.01 | fails
            Art. 6(b) | tld | responseSeconds | 9.99  | slowMinutes=60.01 | fails
            Art. 6(b) | tld | responseSeconds | 10.01 | slowMinutes=60.01 | holds
            Art. 6(c) | tld | compromised | yes | - | holds
            Art. 6(c) | tld | compromised | no  | - | fails
            Art. 8(a) | data-centre | downMinutes | 0    | - | fails
            Art. 8(a) | data-centre | downMinutes | 0.01 | - | holds
            Art. 8(b) | data-centre | limitedMinutes | 60    | - | fails
            Art. 8(b) | data-centre | limitedMinutes | 59.99 | - | fails
            Art. 8(b) | data-centre | limitedMinutes | 60.01 | - | holds
            Art. 8(c) | data-centre | compromisedMaliciously | yes | compromised=yes | holds
            Art. 8(c) | data-centre | compromisedMaliciously | no  | compromised=yes | fails
            Art. 8(d) | data-centre | physicalAccess | yes | - | holds
            Art. 8(d) | data-centre | physicalAccess | no  | - | fails
            Art. 14(a) | trust-service | downMinutes | 20    | - | fails
            Art. 14(a) | trust-service | downMinutes | 19.99 | - | fails
            Art. 14(a) | trust-service | downMinutes | 20.01 | - | holds
            Art. 14(b) | trust-service | downWeekMinutes | 60    | - | fails
            Art. 14(b) | trust-service | downWeekMinutes | 59.99 | - | fails
            Art. 14(b) | trust-service | downWeekMinutes | 60.01 | - | holds
            Art. 14(c) | trust-service | limitedUsers | 200000 | users=100000000 | fails
            Art. 14(c) | trust-service | limitedUsers | 199999 | users=100000000 | fails
            Art. 14(c) | trust-service | limitedUsers | 200001 | users=100000000 | holds
            Art. 14(c) | trust-service | limitedUsers | 100 | users=10000 | fails
            Art. 14(c) | trust-service | limitedUsers | 99  | users=10000 | fails
            Art. 14(c) | trust-service | limitedUsers | 101 | users=10000 | holds
            Art. 14(d) | trust-service | physicalAccess | yes | - | holds
            Art. 14(d) | trust-service | physicalAccess | no  | - | fails
            Art. 14(e) | trust-service | compromisedUsers | 100 | compromised=yes;users=10000000 | fails
            Art. 14(e) | trust-service | compromisedUsers | 99  | compromised=yes;users=10000000 | fails
            Art. 14(e) | trust-service | compromisedUsers | 101 | compromised=yes;users=10000000 | holds
            Art. 14(e) | trust-service | compromisedUsers | 10 | compromised=yes;users=10000 | fails
            Art. 14(e) | trust-service | compromisedUsers | 9  | compromised=yes;users=10000 | fails
            Art. 14(e) | trust-service | compromisedUsers | 11 | compromised=yes;users=10000 | holds
            """)
    void thresholds(
            String article, String provider, String question, String value, @Nullable String further, String verdict) {
        assertEquals(verdict, verdict(article, provider, question, value, further));
    }

    /** Articles 7, 9 and 10 have the same thresholds. */
    @ParameterizedTest
    @CsvSource({"7, cloud", "9, cdn", "10, managed-service", "10, managed-security-service"})
    void services_in_the_cloud_and_managed_ones(int article, String provider) {
        var at = "Art. " + article;
        bounds(at + "(a)", provider, "downMinutes", null, "30", "29.99", "30.01");
        bounds(at + "(b)", provider, "limitedMinutes", "limitedUsers=900;users=10000", "60", "59.99", "60.01");
        share(at + "(b)", provider, "limitedUsers", "limitedMinutes=61");
        malicious(at + "(c)", provider);
        share(at + "(d)", provider, "compromisedUsers", "compromised=yes");
    }

    /** Articles 11 to 13 have the same thresholds; the limited availability needs no duration. */
    @ParameterizedTest
    @CsvSource({"11, marketplace", "12, search-engine", "13, social-network"})
    void platforms(int article, String provider) {
        var at = "Art. " + article;
        share(at + "(a)", provider, "downUsers", null);
        share(at + "(b)", provider, "limitedUsers", null);
        malicious(at + "(c)", provider);
        share(at + "(d)", provider, "compromisedUsers", "compromised=yes");
    }

    @ParameterizedTest
    @CsvSource({"Art. 3(1)(b), tradeSecrets", "Art. 3(1)(c), death", "Art. 3(1)(d), health"})
    void what_holds_for_everybody(String article, String question) {
        for (var provider : judging.law().providers()) {
            assertEquals("holds", verdict(article, provider.id(), question, "yes", null));
            assertEquals("fails", verdict(article, provider.id(), question, "no", null));
        }
    }

    @Test
    void art_3_1_e_access_counts_only_if_it_can_disrupt() {
        assertEquals("holds", verdict("Art. 3(1)(e)", "cloud", "access", "yes", "disruption=yes"));
        assertEquals("fails", verdict("Art. 3(1)(e)", "cloud", "access", "yes", "disruption=no"));
        assertEquals("fails", verdict("Art. 3(1)(e)", "cloud", "access", "no", null));
    }

    @Test
    void art_3_2_planned_maintenance_is_never_significant_whatever_else_is_answered() {
        var judged = judge("cloud", Map.of("maintenance", "yes", "downMinutes", "500", "death", "yes"));
        assertEquals(Judgement.Outcome.NOT_SIGNIFICANT, judged.outcome());
        assertEquals("Art. 3(2)", judged.reasons().getFirst().article());
        assertTrue(judged.ask().isEmpty());
    }

    @Test
    void once_something_holds_nothing_more_is_asked_but_whether_it_was_planned() {
        var judged = judge("cloud", Map.of("downMinutes", "31"));
        assertEquals(
                List.of("maintenance"),
                judged.ask().stream().map(Law.Question::id).toList());
        assertEquals(
                Judgement.Outcome.SIGNIFICANT,
                judge("cloud", Map.of("downMinutes", "31", "maintenance", "no")).outcome());
    }

    @Test
    void only_what_decides_is_asked() {
        // no loss at all: turnover decides nothing; no time limited: users decide nothing
        var asked = judge(
                        "cloud", Map.of("maintenance", "no", "loss", "0", "limitedMinutes", "10", "compromised", "no"))
                .ask()
                .stream()
                .map(Law.Question::id)
                .toList();
        for (var needless : List.of(
                "turnover", "limitedUsers", "users", "compromisedUsers", "compromisedMaliciously", "slowMinutes")) {
            assertFalse(asked.contains(needless), needless);
        }
        // a loss beyond the fixed sum needs no turnover
        assertEquals("holds", verdict("Art. 3(1)(a)", "cloud", "loss", "500001", null));
    }

    @Test
    void everything_answered_no_is_not_significant_and_says_why() {
        var answers = new HashMap<String, String>();
        for (var question : judging.law().questions()) {
            answers.put(question.id(), question.type().equals("number") ? "0" : "no");
        }
        for (var provider : judging.law().providers()) {
            var judged = judge(provider.id(), answers);
            assertEquals(Judgement.Outcome.NOT_SIGNIFICANT, judged.outcome(), provider.id());
            assertTrue(judged.reasons().size() >= 9, provider.id());
        }
    }

    @Test
    void the_questions_lead_to_an_end_whatever_is_answered() {
        for (var provider : judging.law().providers()) {
            for (var word : List.of("yes", "no")) {
                var answers = new HashMap<String, String>();
                var judged = judge(provider.id(), answers);
                int rounds = 0;
                while (!judged.ask().isEmpty()) {
                    assertTrue(++rounds < 40, "endless");
                    var next = judged.ask().getFirst();
                    answers.put(
                            next.id(),
                            next.type().equals("number") ? "1" : next.id().equals("maintenance") ? "no" : word);
                    judged = judge(provider.id(), answers);
                }
                assertFalse(judged.outcome() == Judgement.Outcome.OPEN, provider.id());
            }
        }
    }

    @Test
    void nonsense_is_refused() {
        assertTrue(judging.judge("baker", Map.of()) instanceof Outcome.Refused<?>);
        assertTrue(judging.judge("dns", Map.of("surprise", new TextNode("yes"))) instanceof Outcome.Refused<?>);
        assertTrue(
                judging.judge("dns", Map.of("loss", new DecimalNode(new BigDecimal("-1"))))
                        instanceof Outcome.Refused<?>);
        assertTrue(
                judging.judge("dns", Map.of("loss", new DecimalNode(new BigDecimal("1e999"))))
                        instanceof Outcome.Refused<?>);
        assertTrue(judging.judge("dns", Map.of("death", new TextNode("maybe"))) instanceof Outcome.Refused<?>);
    }

    private void share(String article, String provider, String question, @Nullable String further) {
        var more = further == null ? "" : ";" + further;
        bounds(article, provider, question, "users=10000" + more, "500", "499", "501");
        bounds(article, provider, question, "users=100000000" + more, "1000000", "999999", "1000001");
    }

    private void malicious(String article, String provider) {
        assertEquals("holds", verdict(article, provider, "compromisedMaliciously", "yes", "compromised=yes"));
        assertEquals("fails", verdict(article, provider, "compromisedMaliciously", "no", "compromised=yes"));
        assertEquals("fails", verdict(article, provider, "compromised", "no", null));
    }

    private void bounds(
            String article,
            String provider,
            String question,
            @Nullable String further,
            String at,
            String below,
            String above) {
        assertEquals("fails", verdict(article, provider, question, at, further), article + " at " + at);
        assertEquals("fails", verdict(article, provider, question, below, further), article + " at " + below);
        assertEquals("holds", verdict(article, provider, question, above, further), article + " at " + above);
    }

    private String verdict(String article, String provider, String question, String value, @Nullable String further) {
        var answers = new HashMap<String, String>();
        answers.put(question, value);
        if (further != null) {
            for (var answer : further.split(";")) {
                answers.putIfAbsent(
                        answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
            }
        }
        return judge(provider, answers).reasons().stream()
                .filter(reason -> reason.article().equals(article))
                .findFirst()
                .orElseThrow(() -> new AssertionError(article + " is none for " + provider))
                .verdict()
                .code();
    }

    private Judgement judge(String provider, Map<String, String> answers) {
        var given = new HashMap<String, JsonNode>();
        answers.forEach((question, value) -> given.put(
                question, value.matches("[-0-9.]+") ? new DecimalNode(new BigDecimal(value)) : new TextNode(value)));
        return judging.judge(provider, given) instanceof Outcome.Done<Judgement>(var judgement)
                ? judgement
                : new Judgement(judging.law().source(), 0, Judgement.Outcome.OPEN, List.of(), List.of());
    }
}
