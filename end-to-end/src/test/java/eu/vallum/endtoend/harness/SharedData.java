package eu.vallum.endtoend.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real files of others that lie beside the source tree on some machines. */
public final class SharedData {
    private SharedData() {}

    /** The file, or empty after saying so. */
    public static Optional<Path> find(String path) {
        var root = Path.of(System.getProperty("vallum.root", ".."));
        var file = root.resolve("../shared/data").resolve(path).normalize();
        if (Files.exists(file)) return Optional.of(file);
        System.out.println("SHARED DATA ABSENT: " + path);
        return Optional.empty();
    }
}
