package eu.vallum.localstack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What stands on the terminal when all is ready; the text is in {@code welcome.txt}. */
final class Welcome {
    private static final double GIB = 1024.0 * 1024 * 1024;

    private final VallumPlatform vallum;
    private final PrintStream out;

    Welcome(VallumPlatform vallum, PrintStream out) {
        this.vallum = vallum;
        this.out = out;
    }

    void print() {
        var text = text();
        var values = Map.of(
                "{address}", vallum.gateway().toString(),
                "{password}", vallum.demoPassword(),
                "{seconds}", "%.1f".formatted(vallum.readyAfter().toMillis() / 1000.0),
                "{memory}", "%.2f".formatted(vallum.residentBytes() / GIB));
        for (var value : values.entrySet()) text = text.replace(value.getKey(), value.getValue());
        out.print(text);
        out.flush();
    }

    private static String text() {
        try (var in = Welcome.class.getResourceAsStream("welcome.txt")) {
            if (in == null) throw new IllegalStateException("welcome.txt is missing from the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
