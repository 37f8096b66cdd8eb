package eu.vallum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk that holds a directory. */
final class Disk {
    private static final long MIB = 1024 * 1024;
    private static final long NEEDED_MIB = 1024;
    private static final long FULL_MIB = 16;

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

    private static long left(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace() / MIB;
    }
}
