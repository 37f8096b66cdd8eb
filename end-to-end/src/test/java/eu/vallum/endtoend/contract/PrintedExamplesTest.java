package eu.vallum.endtoend.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calls that {@code /api-docs} prints, pasted into a shell in the project's folder; after the pages were looked at, which they fill, and
 * before the test that sends the like of them.
 */
@OnPlatform
@Order(Integer.MAX_VALUE - 80)
class PrintedExamplesTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyPrintedExampleRunsAsPrintedAndSucceeds(Platform platform, @TempDir Path folder) throws Exception {
        // given
        var printed = Printed.in(platform, folder);
        var promised = successes();

        // when
        var failures = new ArrayList<String>();
        for (var example : printed.lines().entrySet()) {
            var status = printed.run(example.getKey(), example.getValue());
            if (!promised.getOrDefault(example.getKey(), Set.of()).contains(status)) {
                failures.add("%s answered %s to:\n%s\n".formatted(example.getKey(), status, example.getValue()));
            }
        }

        // then
        assertEquals(promised.keySet(), printed.lines().keySet(), "every operation is printed");
        assertEquals(List.of(), failures);
    }

    /** Statuses of success by operation, of every contract. */
    private static Map<String, Set<String>> successes() {
        var successes = new TreeMap<String, Set<String>>();
        for (var service : List.of("identity", "incident", "research")) {
            for (var path : Contracts.here().file("rest/" + service + ".yaml").path("paths")) {
                path.properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        var statuses = new TreeSet<String>();
                        method.getValue().path("responses").fieldNames().forEachRemaining(statuses::add);
                        statuses.removeIf(status -> !status.startsWith("2"));
                        successes.put(
                                service + "-"
                                        + method.getValue().path("operationId").asText(),
                                statuses);
                    }
                });
            }
        }
        return successes;
    }
}
