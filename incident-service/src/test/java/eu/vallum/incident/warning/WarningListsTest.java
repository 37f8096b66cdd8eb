package eu.vallum.incident.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.Observables;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class WarningListsTest {
    private static final Job WARNINGS = new Job("warnings");

    @Inject
    WarningWatch watch;

    @Inject
    WarningLists lists;

    @Inject
    Warnings warnings;

    @Inject
    CurrentCaller caller;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void onlyWhatTheTestLoads() {
        scheduler.pause();
    }

    @AfterEach
    void asItWas() {
        watch.look();
        scheduler.resume();
    }

    @Test
    void ten_thousand_entries_of_every_kind_are_loaded_by_the_job_and_asked_at_once() {
        // given
        var files = Map.of(
                "names", list("hostname", "\"hostname\",\"domain\"", 4_000, i -> "cdn" + i + ".example"),
                "nets", list("cidr", "\"ip-dst\"", 3_000, i -> "198.%d.%d.0/24".formatted(18 + i / 256, i % 256)),
                "digests", list("string", "\"md5\",\"sha256\"", 3_000, i -> "%032x".formatted(i)),
                "parts", list("substring", "\"url\"", 2, i -> "utm_source=" + i),
                "forms", list("regex", "\"email\"", 1, i -> "/^no-?reply@/i"));
        // when
        load(files);
        // then
        assertEquals(10_003, load(files), "the same files again change nothing");
        assertEquals(List.of("names"), on("cdn7.example"));
        assertEquals(List.of("names"), on("a.b.cdn7.example"));
        assertEquals(List.of(), on("notcdn7.example.org"));
        assertEquals(List.of("nets"), on("198.18.7.9"));
        assertEquals(List.of("nets"), on("198.18.7.128/25"));
        assertEquals(List.of(), on("198.18.0.0/20"), "wider than what the list names");
        assertEquals(List.of("digests"), on("%032X".formatted(7)));
        assertEquals(List.of("parts"), on("https://evil.example/?UTM_source=1"));
        assertEquals(List.of("forms"), on("NoReply@evil.example"));
    }

    @Test
    void a_page_on_a_listed_host_is_still_one_page_but_is_not_tied_to_the_host() {
        // given
        load(Map.of("names", list("hostname", "\"hostname\"", 1, i -> "everybody.example")));
        // when
        var judged = judge("https://files.everybody.example/evil");
        // then
        assertEquals(List.of(), judged.lists());
        assertEquals(List.of(), judged.containers());
    }

    @Test
    void a_list_whose_file_is_gone_or_changed_holds_no_longer() {
        // given
        load(Map.of("names", list("hostname", "\"hostname\"", 1, i -> "old.example")));
        // when
        load(Map.of("names", list("hostname", "\"hostname\"", 1, i -> "new.example")));
        // then
        assertEquals(List.of(), on("old.example"));
        assertEquals(List.of("names"), on("new.example"));
        load(Map.of());
        assertEquals(List.of(), on("new.example"));
    }

    @Test
    void a_file_that_is_no_list_leaves_the_last_version_and_bad_entries_are_counted() {
        // given
        load(Map.of("names", list("hostname", "\"hostname\"", 1, i -> "kept.example")));
        // when
        load(Map.of(
                "names", "{\"type\":\"hostname\"".getBytes(StandardCharsets.UTF_8),
                "nets", list("cidr", "\"ip-dst\"", 2, i -> i == 0 ? "nonsense" : "198.51.100.0/24"),
                "forms", list("regex", "\"email\"", 2, i -> i == 0 ? "(?=lookahead)x" : "^y@")));
        // then
        assertEquals(List.of("names"), on("kept.example"));
        var unusable = caller
                .as(WARNINGS, () -> QuarkusTransaction.requiringNew().call(lists::all))
                .stream()
                .collect(Collectors.toMap(WarningList::id, WarningList::unusable));
        assertEquals(Map.of("names", 0, "nets", 1, "forms", 1), unusable);
    }

    @Test
    void the_lists_that_come_along_keep_public_resolvers_and_empty_files_from_tying_anything() {
        // when
        watch.look();
        // then
        assertFalse(on("8.8.8.8").isEmpty());
        assertFalse(on("2001:4860:4860:0:0:0:0:8888").isEmpty());
        assertFalse(on("10.1.2.3").isEmpty());
        assertFalse(on("fe80::1").isEmpty());
        assertFalse(on("d41d8cd98f00b204e9800998ecf8427e").isEmpty());
        assertTrue(on("192.0.2.7").isEmpty());
    }

    private int load(Map<String, byte[]> files) {
        caller.as(WARNINGS, () -> watch.load(files));
        return caller.as(WARNINGS, () -> QuarkusTransaction.requiringNew().call(lists::all)).stream()
                .mapToInt(WarningList::entries)
                .sum();
    }

    private List<String> on(String value) {
        return judge(value).lists();
    }

    private Warnings.Judged judge(String value) {
        Observable observable = Observables.detect(value).orElseThrow();
        return caller.as(
                        WARNINGS,
                        () -> QuarkusTransaction.requiringNew().call(() -> warnings.judge(List.of(observable))))
                .values()
                .iterator()
                .next();
    }

    private static byte[] list(String type, String attributes, int entries, IntFunction<String> entry) {
        var name = switch (type) {
            case "hostname" -> "names";
            case "cidr" -> "nets";
            case "string" -> "digests";
            case "substring" -> "parts";
            default -> "forms";
        };
        return "{\"name\":\"%s\",\"version\":20261129,\"type\":\"%s\",\"matching_attributes\":[%s],\"list\":[%s]}"
                .formatted(
                        name,
                        type,
                        attributes,
                        IntStream.range(0, entries)
                                .mapToObj(i -> "\"" + entry.apply(i) + "\"")
                                .collect(Collectors.joining(",")))
                .getBytes(StandardCharsets.UTF_8);
    }
}
