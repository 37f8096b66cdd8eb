package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.view.FieldLabel;
import eu.vallum.gateway.portal.view.IncidentDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that can be marked by itself, as a row of the form.
 *
 * @param options labels that are stricter than the incident's, and the one it has
 * @param overtaken its label where the incident's is as strict by now
 */
public record FieldRow(
        String field, List<String> options, @Nullable String overtaken) {
    static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    private static final List<String> FIELDS = List.of(
            "title",
            "summary",
            "entity.name",
            "severity",
            "suspectedMalicious",
            "crossBorder",
            "indicators",
            "timeline",
            "attachments");

    /** Name in the form. */
    public String name() {
        return "label-" + field.replace('.', '-');
    }

    static List<FieldRow> of(IncidentDetails incident) {
        int at = LABELS.indexOf(incident.tlp());
        var stricter = LABELS.subList(at + 1, LABELS.size());
        return FIELDS.stream()
                .map(field -> {
                    var own = own(incident, field);
                    var overtaken = own != null && !stricter.contains(own) ? own : null;
                    return new FieldRow(field, stricter, overtaken);
                })
                .toList();
    }

    private static @Nullable String own(IncidentDetails incident, String field) {
        return incident.fieldLabels().stream()
                .filter(one -> one.field().equals(field))
                .map(FieldLabel::tlp)
                .findFirst()
                .orElse(null);
    }

    /** Fills a form with what stands. */
    static Form standing(IncidentDetails incident, Form form) {
        of(incident).forEach(row -> form.put(row.name(), own(incident, row.field())));
        return form;
    }

    /** What a form says, without fields that go as the incident does. */
    static List<FieldLabel> read(List<FieldRow> rows, Form form) {
        return rows.stream()
                .filter(row -> row.offers(form.value(row.name())))
                .map(row -> new FieldLabel(row.field(), form.value(row.name())))
                .toList();
    }

    private boolean offers(String label) {
        return options.contains(label) || label.equals(overtaken);
    }
}
