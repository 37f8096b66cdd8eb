package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Person;
import eu.vallum.gateway.portal.upstream.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and keeps drafts of reports. A step replaces its own fields only, so that two tabs on two steps don't lose anything. */
@ApplicationScoped
class Drafts {
    private final ReportClient incidents;

    @Inject
    Drafts(@RestClient ReportClient incidents) {
        this.incidents = incidents;
    }

    /** The draft, empty when it was never kept. */
    Form read(UUID id) {
        var form = Form.empty();
        try {
            incidents
                    .draft(id)
                    .content()
                    .forEach((name, value) -> form.putAll(
                            name,
                            value instanceof List<?> all
                                    ? all.stream().map(String::valueOf).toList()
                                    : List.of(String.valueOf(value))));
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
        }
        return form;
    }

    /** Puts one step's answers into the draft and keeps it. */
    Form merge(String step, Form sent, UUID id) {
        var all = read(id);
        for (var field : Answers.fields(step)) {
            all.putAll(field, sent.all(field));
        }
        if (!Answers.fields(step).isEmpty()) {
            incidents.save(id, null, ReportResource.draftOf(step, all));
        }
        all.putAll("takeOver", sent.all("takeOver"));
        return all;
    }

    /** What is known without asking. */
    static void prefill(Form form, Person person) {
        var entity = "entity".equals(person.kind());
        if (entity && form.value("entityName").isEmpty()) {
            form.put("entityName", person.organisation());
        }
        if (entity && form.value("reporterName").isEmpty()) {
            form.put("reporterName", person.name());
        }
        if (form.value("channel").isEmpty()) {
            form.put("channel", entity ? "portal" : "phone");
        }
        if (form.value("tlp").isEmpty()) {
            form.put("tlp", "AMBER");
        }
    }
}
