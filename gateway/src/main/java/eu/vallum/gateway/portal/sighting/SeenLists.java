package eu.vallum.gateway.portal.sighting;

import eu.vallum.gateway.portal.layout.Form;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends what stands in the field: CSV when its first line names a column of values, else a value a line. */
@Singleton
class SeenLists {
    static final String FIELD = "list";
    private final SightingClient incidents;

    @Inject
    SeenLists(@RestClient SightingClient incidents) {
        this.incidents = incidents;
    }

    SeenList match(UUID id, Form form) {
        return sent(id, form, true);
    }

    SeenList send(UUID id, Form form) {
        return sent(id, form, false);
    }

    private SeenList sent(UUID id, Form form, boolean dry) {
        var text = form.value(FIELD);
        var list = text.getBytes(StandardCharsets.UTF_8);
        var key = form.value("key").matches("[0-9a-f-]{36}") ? form.value("key") : null;
        return named(text) ? incidents.table(id, dry, key, list) : incidents.paste(id, dry, key, list);
    }

    private static boolean named(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.length() < 4_096
                && Arrays.stream(header.split("[,;\t]"))
                        .anyMatch(cell -> cell.strip().replace("\"", "").equalsIgnoreCase("value"));
    }
}
