package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Unpacked servers, shared by all clones and runs of one user: {@code $VALLUM_CACHE}, else {@code ~/.cache/vallum}.
 * An entry is complete or absent, also when two processes make it at once or one is killed on the way.
 */
final class Cache {
    /** Fills an empty directory. */
    @FunctionalInterface
    interface Filling {
        void fill(Path directory) throws IOException;
    }

    private Cache() {}

    static Path directory() {
        var chosen = System.getenv("VALLUM_CACHE");
        return chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".cache", "vallum");
    }

    /** The entry of this name; filled first if it is not there. */
    static Path entry(String name, Filling filling) {
        try {
            var entry = directory().resolve(name);
            if (Files.isDirectory(entry)) return entry;
            Files.createDirectories(directory());
            try (var channel = FileChannel.open(
                            directory().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (Files.isDirectory(entry)) return entry;
                var draft = directory().resolve(name + ".unfinished");
                Trees.delete(draft);
                Files.createDirectories(draft);
                filling.fill(draft);
                Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE);
            }
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
