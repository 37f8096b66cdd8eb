package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Passwords of one installation: generated at first use, one file each, readable by the owner alone.
 *
 * <p>Nothing in the tree holds a password, not even for demonstrations.
 */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 27; // 36 characters: OIDC client secrets below 32 are refused

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secrets kept in this directory, which is made if absent. */
    public static Secrets in(Path directory) {
        try {
            Files.createDirectories(directory);
            ownerOnly(directory, "rwx------");
            return new Secrets(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret of this name: 36 characters of base64url, the same at every call and every start. */
    public String get(String name) {
        return read(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES)));
    }

    /** The file that holds the secret of this name; it exists once {@link #get} was called. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What this file holds; generated first if it is absent. */
    String read(String name, java.util.function.Supplier<String> generate) {
        var file = file(name);
        try {
            if (!Files.exists(file)) write(file, generate.get());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        // Complete before it gets its name: a full disk or a kill must not leave an empty password behind.
        var draft = Files.createTempFile(file.getParent(), ".secret", "");
        ownerOnly(draft, "rw-------");
        Files.writeString(draft, content + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException someoneWasFaster) {
            // theirs counts
        } finally {
            Files.delete(draft);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().containsAll(Set.of("posix"))) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
