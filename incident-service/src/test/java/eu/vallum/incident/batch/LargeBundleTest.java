package eu.vallum.incident.batch;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The largest bundle that is taken, through the operation itself: 50 MiB to the byte, every object accounted for. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class LargeBundleTest {
    private static final int MOST = 50 * 1024 * 1024;
    private static final int ROUNDS = 5_000;
    private static final int MIB = 1024 * 1024;

    private final Stage.Player owner = Stage.coordinator("EE");
    private String incident = "";
    private Worker worker = new Worker();

    @BeforeEach
    void nothingElseTakesIt() {
        incident = Stage.filed(owner);
        worker = new Worker();
        worker.works();
    }

    @AfterEach
    void asItWas() {
        worker.close();
    }

    @Test
    void a_bundle_of_50_mebibytes_is_taken_in_bounded_memory_and_every_object_is_accounted_for() throws Exception {
        // given: of each five objects one with a value, one that repeats it, one in a strange language, and two of
        // other kinds
        String batch = sent(bundle(MOST)).statusCode(202).extract().path("id");
        // when
        long most = mostHeld(worker::works);
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/batches/" + batch)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("bytes", equalTo(MOST))
                .body("taken", equalTo(ROUNDS))
                .body("rejected", equalTo(2 * ROUNDS))
                .body("ignored", equalTo(2 * ROUNDS));
        owner.asks().get(API + "/incidents/" + incident).then().statusCode(200).body("indicators", equalTo(ROUNDS));
        assertTrue(most < 40L * MIB, "held " + most / MIB + " MiB of a file of 50");
    }

    @Test
    void one_byte_more_is_refused_with_what_to_do_and_nothing_is_kept_of_it() {
        // given
        var larger = Arrays.copyOf(bundle(MOST), MOST + 1);
        larger[MOST] = ' ';
        // then
        sent(larger)
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"))
                .body("detail", containsString("50 MiB"))
                .body("detail", containsString("split"));
        assertEquals(
                0,
                owner.asks()
                        .get(API + "/incidents/" + incident + "/batches")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    private ValidatableResponse sent(byte[] content) {
        return owner.asks()
                .contentType("application/json")
                .body(content)
                .post(API + "/incidents/" + incident + "/batches?kind=stix&dry=false")
                .then();
    }

    /** A valid bundle of exactly so many bytes; white space at its end makes up for what is missing. */
    private static byte[] bundle(int bytes) {
        var filling = "A description of what was found and of how it was found. ".repeat(32);
        var text = new StringBuilder(bytes);
        text.append("{\"type\":\"bundle\",\"id\":\"bundle--").append(id(0, 0)).append("\",\"objects\":[");
        for (int i = 0; i < ROUNDS; i++) {
            var value = object("indicator", id(1, i), filling) + ",\"pattern_type\":\"stix\",\"pattern\":"
                    + "\"[domain-name:value = 'host-" + i + ".example']\"}";
            text.append(i == 0 ? "" : ",").append(value);
            text.append(',').append(value);
            text.append(',')
                    .append(object("indicator", id(2, i), filling))
                    .append(",\"pattern_type\":\"yara\",\"pattern\":\"rule x { condition: true }\"}");
            text.append(',').append(object("malware", id(3, i), filling)).append('}');
            text.append(',').append(object("campaign", id(4, i), filling)).append('}');
        }
        var whole = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        assertTrue(whole.length <= bytes && whole.length > bytes * 9 / 10, "built " + whole.length);
        var padded = Arrays.copyOf(whole, bytes);
        Arrays.fill(padded, whole.length, bytes, (byte) ' ');
        return padded;
    }

    private static String object(String type, UUID id, String filling) {
        return "{\"type\":\"" + type + "\",\"id\":\"" + type + "--" + id + "\",\"name\":\"n\",\"description\":\""
                + filling + "\"";
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x5c1d3a525b7e4a08L, 0x9d3c000000000000L | (long) kind << 32 | number);
    }

    /** How much more is held at most while it works than before, after collecting what nobody holds. */
    private static long mostHeld(Runnable work) throws Exception {
        long before = held();
        var done = new CountDownLatch(1);
        var watching = CompletableFuture.supplyAsync(() -> {
            long most = 0;
            try {
                while (!done.await(250, TimeUnit.MILLISECONDS)) {
                    most = Math.max(most, held() - before);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return most;
        });
        try {
            work.run();
        } finally {
            done.countDown();
        }
        return watching.get(30, TimeUnit.SECONDS);
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
