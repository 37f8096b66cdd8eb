package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.organisation.RegisterClient.Head;
import eu.vallum.gateway.portal.organisation.RegisterClient.Propose;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The register of organisations of one's Member State, and proposing one for it. */
@Path("/app/organisations")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RegisterResource {
    private static final int SHOWN = 50;
    private static final List<String> VIEWS = List.of("all", "proposed", "active", "suspended", "closed");
    private final Pages pages;
    private final IdentityClient identity;
    private final RegisterClient register;

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance register(
                Slice<Head> organisations,
                String view,
                List<String> views,
                String words,
                boolean proposes,
                String more);

        static native TemplateInstance propose(Form form, String memberState, List<String> kinds, String key);

        private Templates() {}
    }

    @Inject
    RegisterResource(Pages pages, @RestClient IdentityClient identity, @RestClient RegisterClient register) {
        this.pages = pages;
        this.identity = identity;
        this.register = register;
    }

    @GET
    @RunOnVirtualThread
    public Response list(
            @QueryParam("view") @Nullable String view,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after) {
        var shown = view != null && VIEWS.contains(view) ? view : "all";
        var sought = words == null ? "" : words.strip();
        var found = register.list(
                memberState(),
                shown.equals("all") ? null : shown,
                sought.isEmpty() ? null : sought.substring(0, Math.min(100, sought.length())),
                SHOWN,
                after);
        var more = found.page("/app/organisations?view=" + shown + "&q="
                + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&after=");
        return pages.show(Templates.register(
                found, shown, VIEWS, sought, identity.me().holds("coordinator", "administrator"), more));
    }

    @GET
    @Path("/new")
    @RunOnVirtualThread
    public Response begin() {
        return pages.show(page(Form.empty().put("kind", "entity")));
    }

    @POST
    @Path("/new")
    @RunOnVirtualThread
    public Response propose(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("name", "organisationName");
        if (!Kinds.of(memberState()).contains(form.value("kind"))) {
            form.refuse("kind", "chooseKind");
        }
        if (!form.value("contactEmail").matches("[^@\\s]+@[^@\\s]+")) {
            form.refuse("contactEmail", "email");
        }
        var ror = form.value("rorId");
        if (!ror.isEmpty() && !ror.matches("https://ror\\.org/0[a-z0-9]{6}[0-9]{2}")) {
            form.refuse("rorId", "notARor");
        }
        if (form.isWrong()) {
            return pages.show(422, page(form));
        }
        try {
            var entry = register.propose(
                    Keys.of(form),
                    new Propose(
                            form.value("name"),
                            memberState(),
                            form.value("kind"),
                            form.value("contactEmail"),
                            ror.isEmpty() ? null : ror));
            return pages.go("/app/organisations/" + entry.id() + "?done=proposed");
        } catch (Refusal refusal) {
            form.refuse(Said.field(refusal), Said.word(refusal));
            return pages.show(422, page(form));
        }
    }

    private TemplateInstance page(Form form) {
        return Templates.propose(
                form, memberState(), Kinds.of(memberState()), UuidV7.next().toString());
    }

    private String memberState() {
        return Objects.requireNonNull(pages.shell().person()).memberState();
    }
}
