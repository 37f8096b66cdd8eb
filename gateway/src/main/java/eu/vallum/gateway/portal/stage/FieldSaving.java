package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.upstream.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Saves fields with the versions that their form began with. What contradicts another's change stays in the form beside it. */
@ApplicationScoped
class FieldSaving {
    private final StageClient stages;

    @Inject
    FieldSaving(@RestClient StageClient stages) {
        this.stages = stages;
    }

    /** The form as the facts stand. */
    Form form(StageForm stage, ZoneId zone) {
        var form = Form.empty();
        for (var field : stage.fields()) {
            form.putAll(field.fact().id(), Typed.of(field.fact(), field.value(), zone));
            form.put(field.versionKey(), Integer.toString(field.version()));
        }
        return form;
    }

    /** What others wrote where it can't be joined with what was sent; these fields are marked in the form. */
    Map<String, String> saveAll(UUID id, StageForm stage, Form form, ZoneId zone) {
        var theirs = new HashMap<String, String>();
        for (var field : stage.fields()) {
            save(id, field, form, zone, theirs);
        }
        return theirs;
    }

    private void save(UUID id, StageForm.Field field, Form form, ZoneId zone, Map<String, String> theirs) {
        var fact = field.fact();
        var stands = Typed.of(fact, field.value(), zone);
        if (!form.values().containsKey(fact.id()) && !fact.type().equals("member-states")
                || Objects.equals(form.all(fact.id()), stands)) {
            return;
        }
        try {
            var value = Typed.value(fact, form, zone);
            stages.save(id, fact.id(), new StageClient.SaveFact(value, version(form, field)));
        } catch (IllegalArgumentException e) {
            form.refuse(fact.id(), fact.type().equals("number") ? "number" : "invalid");
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                form.refuse(fact.id(), "changedMeanwhile");
                theirs.put(fact.id(), String.join(", ", stands));
                form.put(field.versionKey(), Integer.toString(field.version()));
            } else if (refusal.status() == 400) {
                form.refuse(fact.id(), "invalid");
            } else {
                throw refusal;
            }
        }
    }

    private static int version(Form form, StageForm.Field field) {
        var began = form.value(field.versionKey());
        return began.matches("\\d{1,6}") ? Integer.parseInt(began) : field.version();
    }

    /** One field, as the script of the form sends it. */
    StageForm.Value one(UUID id, StageForm.Fact fact, Form form, int version, ZoneId zone) {
        return stages.save(id, fact.id(), new StageClient.SaveFact(Typed.value(fact, form, zone), version));
    }

    static List<String> shown(StageForm.Fact fact, StageForm.Value value, ZoneId zone) {
        return Typed.of(fact, value, zone);
    }
}
