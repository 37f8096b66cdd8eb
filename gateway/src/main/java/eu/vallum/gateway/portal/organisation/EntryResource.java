package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.organisation.RegisterClient.ChangeStatus;
import eu.vallum.gateway.portal.organisation.RegisterClient.Entry;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One organisation of the register: confirming a proposal, suspending, reinstating and closing it. */
@Path("/app/organisations/{id:[0-9a-fA-F-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class EntryResource {
    private static final List<String> DONE = List.of("proposed", "confirmed", "changed");
    private final Pages pages;
    private final IdentityClient identity;
    private final RegisterClient register;

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance entry(
                Entry entry,
                boolean oversees,
                @Nullable String proposer,
                @Nullable String confirmer,
                List<String> next,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    EntryResource(Pages pages, @RestClient IdentityClient identity, @RestClient RegisterClient register) {
        this.pages = pages;
        this.identity = identity;
        this.register = register;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @Path("/confirmation")
    @RunOnVirtualThread
    public Response confirm(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            register.confirm(id, tag(form));
            return pages.go("/app/organisations/" + id + "?done=confirmed");
        } catch (Refusal refusal) {
            return refused(id, form, refusal);
        }
    }

    @POST
    @Path("/status")
    @RunOnVirtualThread
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("status", "chooseStatus");
        form.require("reason", "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            register.change(id, tag(form), new ChangeStatus(form.value("status"), form.value("reason")));
            return pages.go("/app/organisations/" + id + "?done=changed");
        } catch (Refusal refusal) {
            return refused(id, form, refusal);
        }
    }

    private Response refused(UUID id, Form form, Refusal refusal) {
        form.refuse(Said.field(refusal), Said.word(refusal));
        return pages.show(refusal.status() == 412 ? 409 : 422, page(id, form, null));
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var entry = register.one(id);
        var person = Objects.requireNonNull(pages.shell().person());
        var oversees = (person.authority() || person.kind().equals("eu-body"))
                && person.memberState().equals(entry.memberState())
                && identity.me().holds("coordinator", "administrator");
        return Templates.entry(
                entry, oversees, name(entry.proposedBy()), name(entry.confirmedBy()), next(entry.status()), form, done);
    }

    private @Nullable String name(@Nullable UUID organisation) {
        return organisation == null ? null : identity.organisation(organisation).name();
    }

    private static List<String> next(String status) {
        return switch (status) {
            case "active" -> List.of("suspended", "closed");
            case "suspended" -> List.of("active", "closed");
            default -> List.of();
        };
    }

    private static String tag(Form form) {
        var version = form.value("version");
        return "\"" + (version.matches("\\d{1,18}") ? version : "0") + "\"";
    }
}
