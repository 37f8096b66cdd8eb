package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.view.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The reports of an incident and what was submitted.
 *
 * @param uses for each fact, the reports that ask for it: which authority gets it, and when
 */
public record Overview(List<StageForm> stages, Receipts receipts, List<Use> uses) {

    /** A fact with the reports that it serves. */
    public record Use(Wording fact, boolean known, List<StageForm> stages) {}

    static Overview of(List<StageForm> stages, Receipts receipts) {
        var names = new LinkedHashMap<String, StageForm.Field>();
        var serving = new LinkedHashMap<String, List<StageForm>>();
        for (var stage : stages) {
            for (var field : stage.fields()) {
                names.putIfAbsent(field.fact().id(), field);
                serving.computeIfAbsent(field.fact().id(), id -> new ArrayList<>())
                        .add(stage);
            }
        }
        var uses = new ArrayList<Use>();
        serving.forEach((id, all) -> {
            var field = names.get(id);
            if (field != null) {
                uses.add(new Use(field.fact().label(), field.value() != null, all));
            }
        });
        return new Overview(stages, receipts, uses);
    }
}
