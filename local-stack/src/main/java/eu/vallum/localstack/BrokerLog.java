package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Sends what servers inside the launcher's JVM log to {@code kafka.log} instead of the terminal. */
final class BrokerLog {
    private BrokerLog() {}

    static void to(Path logs) {
        try {
            Files.createDirectories(logs);
            LogManager.getLogManager().reset();
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
            var handler = new FileHandler(logs.resolve("kafka.log").toString(), false);
            handler.setFormatter(new SimpleFormatter());
            handler.setErrorManager(new ErrorManager() {
                @Override
                public void error(String message, @Nullable Exception e, int code) {} // a full disk is told elsewhere
            });
            var root = Logger.getLogger("");
            root.addHandler(handler);
            root.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw Disk.failed(logs, new UncheckedIOException(e));
        }
    }
}
