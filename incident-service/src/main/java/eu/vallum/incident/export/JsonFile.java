package eu.vallum.incident.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.listing.ListQuery;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.report.IncidentHead;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents as the interface writes them, with what was asked and the strictest label before them. */
@Singleton
class JsonFile {
    private final ObjectMapper json;

    JsonFile(ObjectMapper json) {
        this.json = json;
    }

    record Content(String tlp, Instant madeAt, ListQuery query, int incidents, List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @JsonUnwrapped IncidentHead head,
            String summary,
            Instant changedAt,
            @Nullable Pap pap,
            List<FieldLabel> fieldLabels) {}

    byte[] of(ListQuery query, List<Line> lines, Tlp strictest, Instant now) {
        var items = lines.stream()
                .map(line -> new Item(line.head(), line.summary(), line.changedAt(), line.pap(), line.fieldLabels()))
                .toList();
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Content("TLP:" + strictest.label(), now, query, items.size(), items));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
