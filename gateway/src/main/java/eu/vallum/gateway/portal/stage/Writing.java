package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Fills in a report and submits it, for the authority and for the entity that owes it alike: both write the same facts. */
@ApplicationScoped
public class Writing {
    private final Pages pages;
    private final StageClient stages;
    private final FieldSaving saving;

    @Inject
    Writing(Pages pages, @RestClient StageClient stages, FieldSaving saving) {
        this.pages = pages;
        this.stages = stages;
        this.saving = saving;
    }

    /**
     * A report's form as it is shown.
     *
     * @param after how many documents there were when it was read
     * @param theirs what others wrote meanwhile, by the field's name
     */
    public record Shown(UUID incident, StageForm stage, Form form, int after, Map<String, String> theirs) {}

    /** What became of what was sent. */
    public sealed interface Written {
        record Saved() implements Written {}

        record Submitted() implements Written {}

        /** Something has to be corrected. */
        record Again(Shown shown) implements Written {}
    }

    /** The form as the facts stand. */
    public Shown read(UUID id, String regime, String stage) {
        var report = stages.stage(id, regime, stage);
        return shown(id, report, saving.form(report, pages.shell().zone()), Map.of());
    }

    /** Saves every field, and submits if that button was pressed. */
    public Written write(UUID id, String regime, String stage, Form form) {
        var report = stages.stage(id, regime, stage);
        var theirs = saving.saveAll(id, report, form, pages.shell().zone());
        if (form.isWrong()) {
            return new Written.Again(shown(id, stages.stage(id, regime, stage), form, theirs));
        }
        return form.holds("action", "submit") ? submit(id, regime, stage, form) : new Written.Saved();
    }

    private Written submit(UUID id, String regime, String stage, Form form) {
        var reason = form.value("lateReason");
        var language = form.holds("language", "fr") ? "fr" : "en";
        int after = form.value("after").matches("\\d{1,6}") ? Integer.parseInt(form.value("after")) : 0;
        try {
            stages.submit(
                    id, regime, stage, new StageClient.SubmitStage(language, after, reason.isEmpty() ? null : reason));
            return new Written.Submitted();
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case "stage-incomplete" -> {}
                case "late-without-reason" -> form.refuse("lateReason", "lateReason");
                default -> throw refusal;
            }
            var now = stages.stage(id, regime, stage);
            now.missing().forEach(fact -> form.refuse(fact, "missing"));
            return new Written.Again(shown(id, now, form, Map.of()));
        }
    }

    private Shown shown(UUID id, StageForm report, Form form, Map<String, String> theirs) {
        int after = stages.documents(id).items().size();
        if (form.value("language").isEmpty()) {
            form.put("language", pages.shell().language().code());
        }
        return new Shown(id, report, form, after, theirs);
    }
}
