package eu.vallum.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree we belong to: holds the realm and the services' packages. */
final class Source {
    private static final String LANDMARK = "contracts/event/topics.txt";

    private Source() {}

    /**
     * The tree's root: system property {@code vallum.root}, else the nearest directory upwards that looks like it.
     *
     * @throws StartFailed if there is none
     */
    static Path root() {
        var told = System.getProperty("vallum.root");
        if (told != null && Files.exists(Path.of(told, LANDMARK)))
            return Path.of(told).toAbsolutePath();
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(LANDMARK))) return at;
        }
        throw new StartFailed("This is not inside Vallum's source tree (no %s upwards from here).".formatted(LANDMARK));
    }
}
