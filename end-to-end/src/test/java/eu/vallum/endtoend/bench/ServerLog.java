package eu.vallum.endtoend.bench;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads from PostgreSQL's log which statements a transaction ran, with their parameters. */
final class ServerLog {
    private static final Pattern ENTRY =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (\\S*?)@(\\S*) ([A-Z]+):  (.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')");

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    long end() throws IOException {
        return Files.size(file);
    }

    /** The statements of the one transaction since then that wrote such a text; without BEGIN and COMMIT. */
    List<Recorded> transaction(long since, String database, String writing) throws IOException {
        var open = new HashMap<String, List<Recorded>>();
        for (var entry : entries(since)) {
            var matcher = ENTRY.matcher(entry);
            if (!matcher.matches() || !matcher.group(3).equals(database)) continue;
            var running = open.computeIfAbsent(matcher.group(1), pid -> new ArrayList<>());
            if (matcher.group(4).equals("DETAIL")) {
                if (!running.isEmpty()) running.add(running.removeLast().with(parameters(matcher.group(5))));
                continue;
            }
            var statement = STATEMENT.matcher(matcher.group(5));
            if (!statement.matches()) continue;
            var sql = statement.group(1).strip();
            if (sql.equalsIgnoreCase("BEGIN")) running.clear();
            else if (sql.equalsIgnoreCase("COMMIT")) {
                if (running.stream()
                        .anyMatch(done ->
                                done.sql().toLowerCase(java.util.Locale.ROOT).contains(writing))) {
                    return running;
                }
                running.clear();
            } else running.add(new Recorded(sql, List.of()));
        }
        throw new AssertionError("no transaction wrote '%s' in %s".formatted(writing, file));
    }

    private List<String> entries(long since) throws IOException {
        var entries = new ArrayList<String>();
        try (var channel = FileChannel.open(file)) {
            var text =
                    new String(Channels.newInputStream(channel.position(since)).readAllBytes(), StandardCharsets.UTF_8);
            for (var line : text.split("\n")) {
                if (line.startsWith("\t") && !entries.isEmpty())
                    entries.add(entries.removeLast() + "\n" + line.substring(1));
                else entries.add(line);
            }
        }
        return entries;
    }

    private static List<String> parameters(String detail) {
        Map<Integer, String> found = new HashMap<>();
        var matcher = PARAMETER.matcher(detail);
        while (matcher.find()) {
            var value = matcher.group(3);
            found.put(Integer.parseInt(matcher.group(1)), value == null ? Recorded.NULL : value.replace("''", "'"));
        }
        var values = new ArrayList<String>();
        for (var n = 1; n <= found.size(); n++) values.add(found.getOrDefault(n, Recorded.NULL));
        return values;
    }
}
