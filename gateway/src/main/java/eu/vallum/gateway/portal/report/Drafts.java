package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Conflict;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Person;
import eu.vallum.gateway.portal.upstream.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Reads and keeps drafts of reports. A step replaces its own fields only, so that two tabs on two steps don't disturb each other; two
 * tabs on the same step are told apart by the {@link Stamp} of its fields, and the draft's version holds the race between them.
 */
@ApplicationScoped
class Drafts {
    private static final int TRIES = 4;
    private final ReportClient incidents;

    @Inject
    Drafts(@RestClient ReportClient incidents) {
        this.incidents = incidents;
    }

    /**
     * A draft as it is kept now.
     *
     * @param version 0 when it was never kept
     */
    record Kept(Form form, long version, @Nullable Instant savedAt) {}

    /** What became of the answers that were sent. */
    sealed interface Merge {
        /** They are in the draft now. */
        record Done(Form form) implements Merge {}

        /** They were edited elsewhere since the page was made; nothing was changed. */
        record Edited(Form mine, Kept theirs) implements Merge {}
    }

    /** The draft, empty when it was never kept. */
    Kept read(UUID id) {
        var form = Form.empty();
        try {
            var draft = incidents.draft(id);
            draft.content()
                    .forEach((name, value) -> form.putAll(
                            name,
                            value instanceof List<?> all
                                    ? all.stream().map(String::valueOf).toList()
                                    : List.of(String.valueOf(value))));
            return new Kept(form, draft.version(), draft.updatedAt());
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
            return new Kept(form, 0, null);
        }
    }

    /** Puts one step's answers into the draft and keeps it, unless somebody else did so since the page was made. */
    Merge merge(String step, Form sent, UUID id) {
        for (int tried = 1; ; tried++) {
            var kept = read(id);
            var mine = Conflict.settle(sent, kept.form());
            if (!Stamp.of(step, kept.form()).equals(sent.value("version")) && Answers.differ(step, mine, kept.form())) {
                return new Merge.Edited(mine, kept);
            }
            var all = kept.form();
            Answers.fields(step).forEach(field -> all.putAll(field, mine.all(field)));
            all.putAll("takeOver", sent.all("takeOver"));
            try {
                if (!Answers.fields(step).isEmpty()) {
                    incidents.save(id, "\"" + kept.version() + "\"", ReportResource.draftOf(step, all));
                }
                return new Merge.Done(all);
            } catch (Refusal refusal) {
                // Kept once more between our reading and writing: look again, a few times.
                if (refusal.status() != 412 || tried == TRIES) {
                    throw refusal;
                }
            }
        }
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
