package eu.vallum.gateway.portal.blind;

import eu.vallum.gateway.portal.blind.BlindClient.Answer;
import eu.vallum.gateway.portal.blind.BlindClient.Ask;
import eu.vallum.gateway.portal.blind.BlindClient.Change;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Blind correlation: the switch, what matched, what is asked. */
@Path("/app/blind")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class BlindResource {
    private static final Set<String> DONE = Set.of("on", "off", "asked", "opened", "declined");
    private static final int SHOWN = 25;

    private final Pages pages;
    private final BlindClient blind;

    @CheckedTemplate(basePath = "blind")
    static class Templates {
        static native TemplateInstance page(
                BlindState state,
                BlindClient.Page matches,
                boolean all,
                @Nullable String next,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    BlindResource(Pages pages, @RestClient BlindClient blind) {
        this.pages = pages;
        this.blind = blind;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        return pages.show(
                page("all".equals(state), after, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    public Response change(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        boolean on = form.value("enabled").equals("true");
        try {
            var version = form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
            blind.change("\"" + version + "\"", new Change(on));
            return pages.go("/app/blind?done=" + (on ? "on" : "off"));
        } catch (Refusal refusal) {
            return refused(form, refusal, "switch");
        }
    }

    @POST
    @Path("/{match:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response ask(@PathParam("match") UUID match, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var field = "text-" + match;
        form.require(field, "questionMissing");
        if (form.isWrong()) {
            return pages.show(422, page(false, null, form, null));
        }
        try {
            blind.ask(match, new Ask(form.value(field)));
            return pages.go("/app/blind?done=asked#m-" + match);
        } catch (Refusal refusal) {
            return refused(form, refusal, field);
        }
    }

    @POST
    @Path("/{match:[0-9a-fA-F-]{36}}/{request:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response answer(
            @PathParam("match") UUID match, @PathParam("request") UUID request, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var field = "answer-" + request;
        boolean opened = form.value("act").equals("opened");
        form.require(field, opened ? "answerMissing" : "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, page(false, null, form, null));
        }
        try {
            blind.answer(match, request, new Answer(opened, form.value(field)));
            return pages.go("/app/blind?done=" + (opened ? "opened" : "declined") + "#m-" + match);
        } catch (Refusal refusal) {
            return refused(form, refusal, field);
        }
    }

    private Response refused(Form form, Refusal refusal, String field) {
        var word = switch (refusal.code()) {
            case "blind-unavailable" -> "blindUnavailable";
            case "blind-match-over" -> "blindOver";
            case "blind-already-asked" -> "blindAsked";
            case "blind-answered" -> "requestOver";
            case "blind-not-shared" -> "blindNotShared";
            case "role-missing" -> "blindRole";
            default -> refusal.status() == 412 ? "changedMeanwhile" : "";
        };
        if (word.isEmpty()) {
            throw refusal;
        }
        form.refuse(field, word);
        return pages.show(refusal.status() == 412 ? 409 : 422, page(false, null, form, null));
    }

    private TemplateInstance page(boolean all, @Nullable String after, Form form, @Nullable String done) {
        var matches = blind.matches(all ? "all" : "open", SHOWN, after);
        var next = matches.next() == null
                ? null
                : "/app/blind?state=" + (all ? "all" : "open") + "&after=" + matches.next();
        return Templates.page(blind.state(), matches, all, next, form, done);
    }
}
