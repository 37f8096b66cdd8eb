package eu.vallum.gateway.portal.regime;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** {@code /app/regimes}: the rules with their articles. {@code /app/significance}: asks only what decides, and keeps nothing. */
@Path("/app")
@Authenticated
class RegimeResource {
    private final Pages pages;
    private final RegimeClient regimes;

    @CheckedTemplate(basePath = "regime")
    static class Templates {
        static native TemplateInstance list(List<Regime> regimes);

        static native TemplateInstance significance(
                Significance.Law law,
                List<Significance.Question> questions,
                Significance.@Nullable Judgement judgement,
                Significance.@Nullable Recurring recurring,
                Form form);

        private Templates() {}
    }

    @Inject
    RegimeResource(Pages pages, @RestClient RegimeClient regimes) {
        this.pages = pages;
        this.regimes = regimes;
    }

    @GET
    @Path("/regimes")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list() {
        return pages.show(Templates.list(regimes.regimes().items()));
    }

    /** Answers stand in the address, so that a judgement can be shown to somebody else. */
    @GET
    @Path("/significance")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response significance(@Context UriInfo address, @QueryParam("incident") @Nullable UUID incident) {
        var form = Form.of(address.getQueryParameters());
        var law = regimes.law();
        var known = law.providers().stream().anyMatch(provider -> provider.id().equals(form.value("provider")));
        var recurring = incident == null ? null : regimes.recurrences(incident);
        if (!known) {
            return pages.show(Templates.significance(law, List.of(), null, recurring, form));
        }
        var answers = answers(law, form);
        var judgement = regimes.judge(new RegimeClient.JudgeSignificance(form.value("provider"), answers));
        return pages.show(Templates.significance(law, asked(law, answers, judgement), judgement, recurring, form));
    }

    private static Map<String, Object> answers(Significance.Law law, Form form) {
        var answers = new HashMap<String, Object>();
        for (var question : law.questions()) {
            var typed = form.value(question.id());
            if (typed.isEmpty()) {
                continue;
            }
            if (!question.number()) {
                answers.put(question.id(), typed);
            } else if (typed.matches("\\d{1,13}([.,]\\d{1,4})?")) {
                answers.put(question.id(), new BigDecimal(typed.replace(',', '.')));
            } else {
                form.refuse(question.id(), "number");
            }
        }
        return answers;
    }

    /** What was answered, and what can still decide, in the order of the regulation. */
    private static List<Significance.Question> asked(
            Significance.Law law, Map<String, Object> answers, Significance.Judgement judgement) {
        var ids = new LinkedHashSet<>(answers.keySet());
        judgement.ask().forEach(question -> ids.add(question.id()));
        return law.questions().stream()
                .filter(question -> ids.contains(question.id()))
                .toList();
    }
}
