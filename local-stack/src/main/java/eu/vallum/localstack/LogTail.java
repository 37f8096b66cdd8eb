package eu.vallum.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log file, to show why something died. */
final class LogTail {
    private LogTail() {}

    static String of(Path log, int lines) {
        try {
            // Latin-1 reads any byte; a log may end in the middle of a character.
            var all = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: %s)".formatted(e.getMessage());
        }
    }
}
