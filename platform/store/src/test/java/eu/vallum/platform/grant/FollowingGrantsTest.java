package eu.vallum.platform.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.deadletter.DeadLetterProbe;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class FollowingGrantsTest {
    private final Grants grants;
    private final CurrentCaller caller;
    private final DeadLetterProbe deadLetters;
    private final UUID organisation = UuidV7.next();
    private final UUID id = UuidV7.next();

    FollowingGrantsTest(Grants grants, CurrentCaller caller, DeadLetterProbe deadLetters) {
        this.grants = grants;
        this.caller = caller;
        this.deadLetters = deadLetters;
    }

    @Test
    void a_granted_power_holds_until_it_is_revoked_whatever_the_order_of_arrival() throws Exception {
        // given
        send(grant(1, false));
        eventually(() -> holds("coordinator"));
        // when: the revocation overtakes and the older state comes again
        send(grant(3, true));
        send(grant(2, false));
        // then
        eventually(() -> !holds("coordinator"));
        Thread.sleep(500);
        assertTrue(!holds("coordinator"));
    }

    @Test
    void a_power_of_one_organisation_is_none_in_another() throws Exception {
        send(grant(1, false));
        eventually(() -> holds("coordinator"));
        var elsewhere = new Acting("p1", "", Acting.Kind.PERSON, UuidV7.next(), "EE", Assurance.LOW, Set.of());
        assertTrue(!holds(elsewhere, "coordinator"));
    }

    @Test
    void what_cannot_be_understood_waits_among_the_dead_letters_and_comes_back_on_replay() throws Exception {
        // given
        long before = deadLetters.waiting();
        // when
        send("{\"id\":\"rubbish\"}");
        // then
        eventually(() -> deadLetters.waiting() == before + 1);
        // and: a replay sends it to where it came from, where it is still rubbish
        assertEquals(before + 1, deadLetters.replay());
        eventually(() -> deadLetters.waiting() == before + 1);
    }

    @Test
    void what_comes_together_with_rubbish_is_effective_and_the_rubbish_alone_is_put_aside() throws Exception {
        // given
        long before = deadLetters.waiting();
        // when
        send("{\"id\":\"rubbish\"}", grant(1, false), "{", grant(2, true), grant(3, false));
        // then
        eventually(() -> deadLetters.waiting() == before + 2);
        eventually(() -> holds("coordinator"));
        assertEquals(before + 2, deadLetters.replay());
    }

    private boolean holds(String role) {
        return holds(new Acting("p1", "", Acting.Kind.PERSON, organisation, "EE", Assurance.LOW, Set.of()), role);
    }

    private boolean holds(Acting who, String role) {
        return caller.as(who, () -> QuarkusTransaction.requiringNew().call(() -> grants.holds(who, role)));
    }

    private String grant(int version, boolean revoked) {
        return "{\"id\":\"%s\",\"version\":%d,\"subject\":\"p1\",\"subjectKind\":\"person\",\"organisation\":\"%s\",\"role\":\"coordinator\",\"validFrom\":\"2026-01-01T00:00:00Z\",\"revoked\":%s}"
                .formatted(id, version, organisation, revoked);
    }

    /** Several arrive in one batch. */
    private void send(String... bodies) throws Exception {
        var broker = ConfigProvider.getConfig().getValue("VALLUM_KAFKA", String.class);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 500),
                new StringSerializer(),
                new StringSerializer())) {
            for (var body : bodies) {
                producer.send(event(body));
            }
            producer.flush();
        }
    }

    private ProducerRecord<String, String> event(String body) {
        var event = new ProducerRecord<>("vallum.identity.grant.v1", id.toString(), body);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UuidV7.next().toString(),
                        "ce_type", "eu.vallum.identity.grant-changed.v1",
                        "ce_source", "/identity",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not within 15 s");
    }
}
