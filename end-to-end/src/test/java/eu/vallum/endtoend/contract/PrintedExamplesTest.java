package eu.vallum.endtoend.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls that {@code /api-docs} prints, pasted into a shell in the project's folder. */
@OnPlatform
class PrintedExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "<details class=\"card operation\" id=\"([^\"]+)\">.*?<pre class=\"code\"[^>]*><code>(.*?)</code></pre>",
            Pattern.DOTALL);
    private static final Pattern CLIENT = Pattern.compile("\\./vallum token (\\S+)\\)");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyPrintedExampleRunsAsPrintedAndSucceeds(Platform platform, @TempDir Path folder) throws Exception {
        // given: the project's folder, as far as the examples use it
        var script = Files.writeString(folder.resolve("vallum"), "#!/bin/sh\ncat \"tokens/$2\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(folder.resolve("docs"), Contracts.root().resolve("docs"));
        Files.createDirectory(folder.resolve("tokens"));
        var promised = successes();

        // when
        var printed = new TreeMap<String, String>();
        var failures = new ArrayList<String>();
        var page = platform.api().get("/api-docs").expect(200).body();
        for (var example = EXAMPLE.matcher(page); example.find(); ) {
            var lines = text(example.group(2));
            printed.put(example.group(1), lines);
            for (var client = CLIENT.matcher(lines); client.find(); ) {
                Files.writeString(
                        folder.resolve("tokens/" + client.group(1)),
                        platform.vallum().token(client.group(1)));
            }
            var status = run(folder, lines, example.group(1).endsWith("Feed") ? 4 : 30);
            if (!promised.getOrDefault(example.group(1), Set.of()).contains(status)) {
                failures.add("%s answered %s to:\n%s\n".formatted(example.group(1), status, lines));
            }
        }

        // then
        assertEquals(promised.keySet(), printed.keySet(), "every operation is printed");
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

    /** The status of the last call; with the whole output where there is none. */
    private static String run(Path folder, String lines, int seconds) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve(".curlrc"), "max-time = %d\nwrite-out = \"\\n%%{http_code}\"\n".formatted(seconds));
        var shell = new ProcessBuilder("bash", "-c", lines).directory(folder.toFile());
        shell.environment().put("CURL_HOME", folder.toString());
        var started = shell.redirectErrorStream(true).start();
        var output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        started.waitFor();
        var status = Pattern.compile("^([1-5]\\d\\d)$(?s:\\s*(curl:.*)?)\\z", Pattern.MULTILINE)
                .matcher(output);
        if (!status.find()) {
            return "nothing: " + output;
        }
        return status.group(1).startsWith("2") ? status.group(1) : status.group(1) + " " + output;
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
