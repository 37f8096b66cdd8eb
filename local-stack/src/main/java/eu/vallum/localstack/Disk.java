package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Room on the disk that holds a directory. */
final class Disk {
    private static final long MIB = 1024 * 1024;
    private static final long NEEDED_MIB = 1024;
    private static final long FULL_MIB = 16;
    /** What systems say of a disk, or of somebody's share of it. */
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space", Pattern.CASE_INSENSITIVE);

    private Disk() {}

    /** @throws StartFailed if less than 1 GiB is left */
    static void demandSpace(Path directory) throws IOException {
        var left = left(directory);
        if (left < NEEDED_MIB) {
            throw new StartFailed(
                    "The disk that holds %s has %d MiB left; Vallum needs %d MiB. Make room and start again."
                            .formatted(directory, left, NEEDED_MIB));
        }
    }

    /** True when servers can be expected to die of it. */
    static boolean isFull(Path directory) {
        try {
            return left(directory) < FULL_MIB;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** What to tell about something that could not be written or read below a directory. */
    static StartFailed failed(Path directory, UncheckedIOException e) {
        var cause = e.getCause();
        var reason = String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
        var full = isFull(directory) || FULL.matcher(reason).find();
        return new StartFailed(
                full
                        ? "The disk that holds %s is full (%s). Make room and start again.".formatted(directory, reason)
                        : "%s cannot be used: %s".formatted(directory, reason),
                e);
    }

    private static long left(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace() / MIB;
    }
}
