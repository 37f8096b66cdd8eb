package eu.vallum.endtoend.contract;

import eu.vallum.endtoend.harness.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The calls that {@code /api-docs} prints, and a folder with what they need of the project's. */
public final class Printed {
    private static final Pattern EXAMPLE = Pattern.compile(
            "<details class=\"card operation\" id=\"([^\"]+)\">.*?<pre class=\"code\"[^>]*><code>(.*?)</code></pre>",
            Pattern.DOTALL);
    private static final Pattern CLIENT = Pattern.compile("\\./vallum token (\\S+)\\)");

    private final Platform platform;
    private final Path folder;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, Instant> fetched = new HashMap<>();

    private Printed(Platform platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /** @param folder empty; in it the calls run */
    public static Printed in(Platform platform, Path folder) throws IOException, InterruptedException {
        var printed = new Printed(platform, folder);
        var script = Files.writeString(folder.resolve("vallum"), "#!/bin/sh\ncat \"tokens/$2\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(folder.resolve("docs"), Contracts.root().resolve("docs"));
        Files.createDirectory(folder.resolve("tokens"));
        var page = platform.api().get("/api-docs").expect(200).body();
        for (var example = EXAMPLE.matcher(page); example.find(); ) {
            printed.lines.put(example.group(1), text(example.group(2)));
        }
        return printed;
    }

    /** By service and operation, as in {@code incident-fileIncident}, in the order of the page: what one leaves another may need. */
    public Map<String, String> lines() {
        return lines;
    }

    /** Runs lines of an operation, as printed or changed: the status of the last call, and its answer unless that is a success. */
    public String run(String operation, String changed) throws IOException, InterruptedException {
        for (var client = CLIENT.matcher(changed); client.find(); ) {
            token(client.group(1));
        }
        var seconds = operation.endsWith("Feed") ? 4 : 30;
        Files.writeString(
                folder.resolve(".curlrc"), "max-time = %d\nwrite-out = \"\\n%%{http_code}\"\n".formatted(seconds));
        var shell = new ProcessBuilder("bash", "-c", changed).directory(folder.toFile());
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

    /** A new one a minute is enough; they last longer. */
    private void token(String client) throws IOException {
        var now = Instant.now();
        if (fetched.getOrDefault(client, Instant.MIN).isAfter(now.minus(1, ChronoUnit.MINUTES))) return;
        Files.writeString(folder.resolve("tokens/" + client), platform.vallum().token(client));
        fetched.put(client, now);
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
