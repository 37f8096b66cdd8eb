package eu.vallum.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files lie: the first directory, going up, that holds `contracts/` and `k8s/`. */
record Repository(Path root) {

    static Repository here() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("k8s")) && Files.isDirectory(at.resolve("contracts"))) {
                return new Repository(at);
            }
        }
        throw new IllegalStateException("not inside the project: no directory above holds contracts/ and k8s/");
    }

    Path k8s() {
        return root.resolve("k8s");
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
