package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.organisation.IdentityClient.InvitePerson;
import eu.vallum.gateway.portal.upstream.Refusal;
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
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The organisation one acts for, its people, and inviting more of them. */
@Path("/app/organisation")
@Authenticated
class OrganisationResource {
    private static final IdentityClient.People NONE = new IdentityClient.People(List.of(), List.of());
    private final Pages pages;
    private final IdentityClient identity;

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance page(
                IdentityClient.Organisation organisation,
                IdentityClient.Me me,
                IdentityClient.People people,
                boolean sees,
                boolean invites,
                Form form,
                String key,
                List<String> roles,
                List<String> languages,
                boolean invited);

        private Templates() {}
    }

    @Inject
    OrganisationResource(Pages pages, @RestClient IdentityClient identity) {
        this.pages = pages;
        this.identity = identity;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show(@QueryParam("done") @Nullable String done) {
        return pages.show(page(Form.empty(), "invited".equals(done)));
    }

    @POST
    @Path("/people")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response invite(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("givenName", "givenName");
        form.require("familyName", "familyName");
        if (!form.value("email").matches("[^@\\s]+@[^@\\s]+")) {
            form.refuse("email", "email");
        }
        if (form.all("roles").isEmpty()) {
            form.refuse("roles", "chooseRole");
        }
        if (form.isWrong()) {
            return pages.show(422, page(form, false));
        }
        try {
            identity.invite(
                    Acting.own(pages),
                    Keys.of(form),
                    new InvitePerson(
                            form.value("email"),
                            form.value("givenName"),
                            form.value("familyName"),
                            form.all("roles"),
                            form.value("language").equals("fr") ? "fr" : "en"));
            return pages.go("/app/organisation?done=invited");
        } catch (Refusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 409 && refusal.status() != 422) {
                throw refusal;
            }
            form.refuse("email", refusal.status() == 409 ? "alreadyMember" : "invitationRefused");
            return pages.show(422, page(form, false));
        }
    }

    private TemplateInstance page(Form form, boolean invited) {
        var id = Acting.own(pages);
        var me = identity.me();
        var organisation = identity.organisation(id);
        var sees = me.holds("coordinator", "officer", "administrator");
        var people = sees ? identity.people(id) : NONE;
        if (form.value("language").isEmpty()) {
            form.put("language", pages.shell().language().code());
        }
        return Templates.page(
                organisation,
                me,
                people,
                sees,
                me.holds("coordinator", "administrator"),
                form,
                UuidV7.next().toString(),
                Roles.of(organisation.kind()),
                List.of("en", "fr"),
                invited);
    }
}
