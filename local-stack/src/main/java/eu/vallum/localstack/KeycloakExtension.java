package eu.vallum.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What Keycloak loads of ours: the module {@code identity-lockout}, found on our own class path. There it is a jar, or
 * inside a build that packs nothing a directory of classes; Keycloak takes jars only, so one is made of either. Its
 * fingerprint is that of the contents, the same for both.
 */
final class KeycloakExtension {
    private static final String LANDMARK =
            "META-INF/services/org.keycloak.services.managers.BruteForceProtectorFactory";

    private final SortedMap<String, byte[]> files;

    private KeycloakExtension(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    static KeycloakExtension onClassPath() {
        var landmark = KeycloakExtension.class.getResource("/" + LANDMARK);
        if (landmark == null) throw new IllegalStateException("identity-lockout is missing from the class path");
        try {
            var address = landmark.toURI().toString();
            var inJar = address.indexOf("!/");
            if (inJar < 0) {
                return new KeycloakExtension(
                        below(Path.of(URI.create(address.substring(0, address.length() - LANDMARK.length())))));
            }
            var jar = Path.of(URI.create(address.substring("jar:".length(), inJar)));
            try (var opened = FileSystems.newFileSystem(jar, Map.of())) {
                return new KeycloakExtension(below(opened.getPath("/")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, byte[]> below(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(file).toString();
                if (name.endsWith(".class") || name.startsWith("META-INF/services/")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** Changes with every change of the extension, and with nothing else. */
    String fingerprint() {
        var sum = new CRC32();
        files.forEach((name, bytes) -> {
            sum.update(name.getBytes(UTF_8));
            sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sum.update(bytes);
        });
        return Long.toHexString(sum.getValue());
    }

    void writeTo(Path jar) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
    }
}
