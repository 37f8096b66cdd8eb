package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of the servers, filled in by the build from the parent's properties. */
final class BuiltWith {
    private static final Properties VERSIONS = read();

    private BuiltWith() {}

    static String version(String server) {
        var version = VERSIONS.getProperty(server);
        if (version == null) throw new IllegalArgumentException("no version of " + server);
        return version;
    }

    private static Properties read() {
        var versions = new Properties();
        try (var in = BuiltWith.class.getResourceAsStream("/eu/vallum/localstack/versions.properties")) {
            if (in == null) throw new IllegalStateException("versions.properties is missing from the class path");
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
