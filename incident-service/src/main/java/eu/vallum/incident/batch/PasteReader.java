package eu.vallum.incident.batch;

import eu.vallum.incident.indicator.Arrival;
import eu.vallum.incident.indicator.Arrival.Said;
import eu.vallum.incident.observable.Observables;
import eu.vallum.incident.text.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** One value a line. Empty lines and those that begin with {@code #} are skipped. */
final class PasteReader {
    private PasteReader() {}

    static void read(InputStream in, UUID list, Sink sink) throws IOException {
        try (var lines = new BufferedReader(Utf8.of(in))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var given = line.strip();
                if (given.isEmpty() || given.startsWith("#")) {
                    continue;
                }
                var place = "line " + number;
                Observables.detect(given)
                        .ifPresentOrElse(
                                found -> sink.take(Arrival.of(list, found, given, Said.NOTHING)),
                                () -> sink.reject(place, given, "not-recognised"));
            }
        }
    }
}
