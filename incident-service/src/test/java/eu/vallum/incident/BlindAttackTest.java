package eu.vallum.incident;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.alert.Watch;
import eu.vallum.incident.blind.BlindJob;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays those against whom blind correlation has to hold: who tries values, and who has the database without the key. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class BlindAttackTest {
    @Inject
    MovableClock clock;

    private final Player victim = Stage.coordinator("EE");
    private final Player prober = Stage.coordinator("LV");
    /** The first three bytes of a network that no other test uses. */
    private final String network = "45.%d.%d."
            .formatted(
                    ThreadLocalRandom.current().nextInt(1, 255),
                    ThreadLocalRandom.current().nextInt(1, 255));

    @BeforeEach
    void takingPart() {
        Midnight.passed(clock); // budgets and signals are those of a day
        Blind.switches(victim, true).then().statusCode(200);
        Blind.switches(prober, true).then().statusCode(200);
    }

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void who_tries_a_range_is_stopped_by_the_budget_and_named_to_those_it_found() {
        // given
        Blind.with(victim, "ip-dst", network + "77");
        var bystander = Blind.takingPart("SE");
        var incident = Stage.filed(prober);
        // when: every address of a network, without the values
        Blind.sends(prober, incident, digests(network, 0, 256))
                .then()
                .statusCode(200)
                .body("remaining", equalTo(44));
        // then: it learns that the victim holds one of them, and the victim learns who looked
        assertEquals(1, Blind.matched(prober));
        assertEquals(
                List.of(prober.organisation().toString()),
                Blind.matches(victim, "open").getList("items.other.id"));
        var told = Blind.state(victim);
        assertEquals(List.of("digests"), told.getList("signals.reason"));
        assertEquals(prober.organisation().toString(), told.getString("signals[0].about.id"));
        assertEquals(1, told.getInt("signals[0].matches"));
        // and: beyond the budget nothing is taken, not even what would still fit, and that is told, too
        Blind.sends(prober, incident, digests(network.replace("45.", "46."), 0, 256))
                .then()
                .statusCode(409)
                .body("code", equalTo("blind-budget-spent"));
        assertEquals(44, Blind.state(prober).getInt("budget.remaining"));
        assertEquals(
                Set.of("digests", "budget"), new HashSet<>(Blind.state(victim).getList("signals.reason")));
        // and: who was not found learns nothing of it, nor does the prober learn that it is watched
        assertEquals(List.of(), Blind.state(bystander).getList("signals"));
        assertEquals(List.of(), Blind.state(prober).getList("signals"));
    }

    @Test
    void who_tries_a_range_with_its_values_is_named_for_its_neighbours_and_the_rest_waits_for_days() {
        // given
        Blind.with(victim, "ip-dst", network + "9");
        // when
        var own = IntStream.range(0, 256).mapToObj(i -> network + i).toArray(String[]::new);
        Blind.with(prober, "ip-dst", own);
        Blind.with(
                prober,
                "domain",
                IntStream.range(0, 100).mapToObj(i -> Blind.name()).toArray(String[]::new));
        // then
        assertEquals(List.of("neighbours"), Blind.state(victim).getList("signals.reason"));
        var spent = Blind.state(prober);
        assertEquals(
                List.of(300, 0, 1),
                List.of(spent.getInt("values.here"), spent.getInt("budget.remaining"), spent.getInt("values.waiting")));
        BlindJob.works();
        assertEquals(300, Blind.state(prober).getInt("values.here"));
        // and: the next day
        clock.move(Duration.ofDays(1));
        BlindJob.works();
        var later = Blind.state(prober);
        assertEquals(
                List.of(356, 244, 0),
                List.of(later.getInt("values.here"), later.getInt("budget.remaining"), later.getInt("values.waiting")));
    }

    @Test
    void whoever_is_on_duty_is_alerted_of_the_trying() {
        // given
        var desk = OnDuty.here();
        Blind.switches(desk.coordinator(), true).then().statusCode(200);
        Blind.with(desk.coordinator(), "ip-dst", network + "3");
        // when
        Blind.sends(prober, Stage.filed(prober), digests(network, 0, 200))
                .then()
                .statusCode(200);
        String match = Blind.matches(prober, "open").getString("items[0].id");
        Blind.asks(prober, match, "What is it?").then().statusCode(201);
        Watch.look();
        // then
        var kinds = desk.alerts().getList("items.kind");
        assertTrue(kinds.containsAll(List.of("blind-probing", "blind-request")), kinds.toString());
        // and: once it is answered nobody is needed for that
        String own = Blind.matches(desk.coordinator(), "open").getString("items[0].id");
        String request = Blind.matches(desk.coordinator(), "open").getString("items[0].requests[0].request");
        Blind.answers(desk.coordinator(), own, request, false).then().statusCode(200);
        clock.move(Duration.ofMinutes(40));
        Watch.look();
        assertEquals(List.of("over"), desk.alerts().getList("items.findAll { it.kind == 'blind-request' }.state"));
    }

    @Test
    void who_has_every_table_and_not_the_key_finds_no_value_and_can_not_tell_that_two_hold_the_same() {
        // given: one has the value here, the others only digests of it; two of them met, one came alone
        var third = Blind.takingPart("SE");
        var known = network + "21";
        var secret = network + "22";
        Blind.with(victim, "ip-dst", known);
        Blind.holding(prober, Blind.digest("ip", known), Blind.digest("ip", secret));
        Blind.holding(third, Blind.digest("domain", Blind.name()));
        // when: the thief copies everything and enumerates the network
        var loot = everything();
        var guesses = IntStream.range(0, 64).mapToObj(i -> network + i).toList();
        // then: with the key it is there, so the test would see it
        assertTrue(loot.contains(
                BlindJob.tags(prober.organisation(), Blind.digest("ip", secret)).getFirst()));
        // and: without the key it is not, in whatever form
        for (var guess : guesses) {
            if (guess.equals(known)) {
                continue;
            }
            var digest = Blind.digest("ip", guess);
            assertFalse(
                    Pattern.compile("(?<![0-9.])" + Pattern.quote(guess) + "(?![0-9])")
                            .matcher(loot)
                            .find(),
                    guess);
            for (var trace : List.of(digest, digest.substring(0, 32), uuid(digest), base64(digest))) {
                assertFalse(loot.contains(trace), guess + " is found as " + trace);
            }
            for (var key : List.of("0".repeat(64), HexFormat.of().formatHex("vallum blind key".getBytes()), digest)) {
                for (var owner : List.of(victim, prober, third)) {
                    assertFalse(loot.contains(hmac(key, owner, digest)), guess + " is found with a wrong key");
                }
            }
        }
        // and: of the value that stands here in clear nobody can say whose digests are of it
        var digest = Blind.digest("ip", known);
        assertNotEquals(BlindJob.tags(victim.organisation(), digest), BlindJob.tags(prober.organisation(), digest));
        assertFalse(loot.contains(digest));
    }

    @Test
    void a_new_key_takes_the_place_of_the_old_one_without_losing_a_match_and_a_wrong_one_finds_nothing()
            throws IOException {
        // given
        var file = Path.of(ConfigProvider.getConfig().getValue("VALLUM_BLIND_KEY_FILE", String.class));
        var old = Files.readString(file);
        var name = Blind.name();
        Blind.with(victim, "domain", name);
        var home = Blind.digest("domain", Blind.name());
        Blind.holding(victim, home);
        try {
            // when: a new key is put before the old one
            Files.writeString(file, key() + "\n" + old);
            // then: what the old one made is recognised, and made anew where the value is here
            Blind.with(prober, "domain", name);
            Blind.holding(prober, home);
            assertEquals(2, Blind.matched(prober));
            assertEquals(1, Blind.state(victim).getInt("values.earlierKey"));
            Blind.sends(victim, Stage.filed(victim), home).then().body("items[0].state", equalTo("known"));
            assertEquals(0, Blind.state(victim).getInt("values.earlierKey"));
            assertEquals(2, Blind.matched(victim));
            assertEquals(
                    List.of(1, 1),
                    Blind.matches(victim, "open").getList("items.values.collect { it.size() > 0 ? 1 : 0 }"));
            // when: the old ones are gone, and nothing is known of what they made
            Files.writeString(file, key());
            var wrong = Blind.takingPart("SE");
            Blind.holding(wrong, home);
            // then
            assertEquals(0, Blind.matched(wrong));
            // and: what is here is made anew all the same, and is found again
            BlindJob.works();
            assertEquals(2, Blind.matched(victim));
            assertEquals(1, Blind.state(victim).getInt("values.earlierKey"), "the digest whose value is at home");
            Blind.with(wrong, "domain", name);
            assertEquals(2, Blind.matched(wrong));
        } finally {
            Files.writeString(file, old);
        }
    }

    private static String[] digests(String network, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Blind.digest("ip", network + i))
                .toArray(String[]::new);
    }

    /** All rows of all tables as text, past every policy. */
    private static String everything() {
        var tables = Store.catalogue("select tablename from pg_tables where schemaname = 'public'").stream()
                .map(List::getFirst)
                .toList();
        var text = new StringBuilder();
        try {
            tables.forEach(table -> Store.define("alter table " + table + " no force row level security"));
            for (var table : tables) {
                Store.catalogue("select t::text from " + table + " t")
                        .forEach(row -> text.append(row.getFirst()).append('\n'));
            }
        } finally {
            var restricted = Store.catalogue(
                    "select relname::text from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace");
            restricted.forEach(table -> Store.define("alter table " + table.getFirst() + " force row level security"));
        }
        return text.toString();
    }

    private static String key() {
        var bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String uuid(String digest) {
        return digest.substring(0, 32).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static String base64(String digest) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest));
    }

    private static String hmac(String key, Player owner, String digest) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            mac.update(HexFormat.of().parseHex(owner.organisation().toString().replace("-", "")));
            return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(digest)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
