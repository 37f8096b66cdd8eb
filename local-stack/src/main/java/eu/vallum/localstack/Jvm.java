package eu.vallum.localstack;

import java.nio.file.Path;

/** The JVM that runs us runs our children. */
final class Jvm {
    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
