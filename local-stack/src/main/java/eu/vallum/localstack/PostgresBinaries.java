package eu.vallum.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the archive on the class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}. */
    static Path unpacked() {
        var archive = "postgres-%s-%s.txz".formatted(system(), architecture());
        return Cache.entry("postgresql-" + version() + "-" + architecture(), directory -> {
            try (var in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
                if (in == null) {
                    throw new StartFailed(
                            "There is no PostgreSQL for this machine (%s) on the class path.".formatted(archive));
                }
                untar(new XZInputStream(in), directory);
            }
        });
    }

    private static void untar(InputStream tar, Path directory) throws IOException {
        var process = new ProcessBuilder("tar", "-xf", "-", "-C", directory.toString())
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var to = process.getOutputStream()) {
            tar.transferTo(to);
        }
        try {
            if (process.waitFor() != 0) throw new IOException("tar could not unpack PostgreSQL into " + directory);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking PostgreSQL", e);
        }
    }

    private static String version() {
        return BuiltWith.version("postgresql");
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
