package eu.vallum.gateway.portal.register;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.register.RegisterClient.Details;
import eu.vallum.gateway.portal.register.RegisterClient.Head;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Codes;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The register: list and search, one entity, a new one. */
@Path("/app/entities")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RegisterResource {
    private static final int SHOWN = 50;
    private static final int CHOICES = 10;
    private final Pages pages;
    private final RegisterClient register;

    @CheckedTemplate(basePath = "register")
    static class Templates {
        static native TemplateInstance list(Slice<Head> entities, String q);

        static native TemplateInstance choices(List<Head> entities);

        static native TemplateInstance entity(
                @Nullable Details entity,
                List<Organisation> organisations,
                Form form,
                List<String> categories,
                List<String> sectors,
                List<String> states,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    RegisterResource(Pages pages, @RestClient RegisterClient register) {
        this.pages = pages;
        this.register = register;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@QueryParam("q") @DefaultValue("") String q, @QueryParam("after") @Nullable String after) {
        return pages.show(Templates.list(register.list(cut(q), SHOWN, after), q));
    }

    /** Options of the field that names an entity. */
    @POST
    @Path("/choices")
    @RunOnVirtualThread
    public Response choices(@FormParam("entityName") @DefaultValue("") String q) {
        return pages.show(Templates.choices(register.list(cut(q), CHOICES, null).items()));
    }

    @GET
    @Path("/new")
    @RunOnVirtualThread
    public Response fresh() {
        var person = pages.shell().person();
        var form = Form.empty().put("memberState", person == null ? null : person.memberState());
        return pages.show(page(null, form, null));
    }

    @POST
    @Path("/new")
    @RunOnVirtualThread
    public Response add(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var entity = EntityForm.read(form);
        if (form.isWrong()) {
            return pages.show(422, page(null, form, null));
        }
        try {
            return pages.go("/app/entities/" + register.add(entity).id() + "?done=added");
        } catch (Refusal refusal) {
            note(refusal, form);
            return pages.show(422, page(null, form, null));
        }
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        var entity = register.one(id);
        var known = "added".equals(done) || "changed".equals(done) ? done : null;
        return pages.show(page(entity, EntityForm.of(entity), known));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var entity = EntityForm.read(form);
        if (!form.isWrong()) {
            try {
                register.change(id, "\"" + form.value("version") + "\"", entity);
                return pages.go("/app/entities/" + id + "?done=changed");
            } catch (Refusal refusal) {
                note(refusal, form);
            }
        }
        return pages.show(422, page(register.one(id), form, null));
    }

    private TemplateInstance page(@Nullable Details entity, Form form, @Nullable String done) {
        return Templates.entity(
                entity,
                register.organisations().items(),
                form,
                EntityForm.CATEGORIES,
                Codes.SECTORS,
                Codes.STATES,
                done);
    }

    private static void note(Refusal refusal, Form form) {
        switch (refusal.code()) {
            case "identifier-taken" -> form.refuse("identifiers", "identifierTaken");
            case "organisation-taken" -> form.refuse("organisation", "organisationTaken");
            case "version-outdated" -> form.refuse("name", "changedMeanwhile");
            case "invalid-request" -> form.refuse("identifiers", "invalid");
            default -> throw refusal;
        }
    }

    private static String cut(String q) {
        return q.length() > 100 ? q.substring(0, 100) : q;
    }
}
