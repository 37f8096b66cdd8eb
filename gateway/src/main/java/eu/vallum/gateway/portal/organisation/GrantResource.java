package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.organisation.GrantClient.GrantRole;
import eu.vallum.gateway.portal.organisation.IdentityClient.Member;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.Visitor;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Who may act for one's organisation as what, giving a role and taking it away after naming what is lost. */
@Path("/app/organisation/grants")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class GrantResource {
    private static final int SHOWN = 100;
    private final Pages pages;
    private final Visitor visitor;
    private final IdentityClient identity;
    private final GrantClient grants;

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance grants(
                Slice<Held> grants,
                List<Member> people,
                List<String> roles,
                boolean gives,
                Form form,
                String key,
                @Nullable String done);

        static native TemplateInstance revocation(Held held, boolean own);

        private Templates() {}
    }

    @Inject
    GrantResource(Pages pages, Visitor visitor, @RestClient IdentityClient identity, @RestClient GrantClient grants) {
        this.pages = pages;
        this.visitor = visitor;
        this.identity = identity;
        this.grants = grants;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@QueryParam("after") @Nullable String after, @QueryParam("done") @Nullable String done) {
        var known = "given".equals(done) || "revoked".equals(done) ? done : null;
        return pages.show(page(after, Form.empty(), known));
    }

    @POST
    @RunOnVirtualThread
    public Response give(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var client = form.value("client");
        if (form.value("subject").isEmpty() == client.isEmpty()) {
            form.refuse("subject", client.isEmpty() ? "choosePerson" : "personOrClient");
        }
        form.require("role", "chooseRole");
        var until = Until.read(form, "until", pages.shell().zone());
        if (form.isWrong()) {
            return pages.show(422, page(null, form, null));
        }
        try {
            var subject = client.isEmpty() ? form.value("subject") : "client:" + client;
            grants.give(Acting.own(pages), Keys.of(form), new GrantRole(subject, form.value("role"), until));
            return pages.go("/app/organisation/grants?done=given");
        } catch (Refusal refusal) {
            form.refuse(Said.field(refusal), Said.word(refusal));
            return pages.show(422, page(null, form, null));
        }
    }

    @GET
    @Path("/{grant:[0-9a-fA-F-]{36}}/revocation")
    @RunOnVirtualThread
    public Response confirm(@PathParam("grant") UUID grant) {
        var held = all(null).items().stream()
                .filter(one -> one.grant().id().equals(grant) && one.open())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return pages.show(Templates.revocation(
                held, held.grant().subject().equals(visitor.required().subject())));
    }

    @POST
    @Path("/{grant:[0-9a-fA-F-]{36}}/revocation")
    @RunOnVirtualThread
    public Response revoke(@PathParam("grant") UUID grant) {
        grants.revoke(Acting.own(pages), grant);
        return pages.go("/app/organisation/grants?done=revoked");
    }

    private TemplateInstance page(@Nullable String after, Form form, @Nullable String done) {
        var id = Acting.own(pages);
        var me = visitor.required().subject();
        var others = identity.people(id).people().stream()
                .filter(one -> !one.subject().equals(me))
                .toList();
        return Templates.grants(
                all(after),
                others,
                Roles.of(identity.organisation(id).kind()),
                identity.me().holds("coordinator", "administrator"),
                form,
                UuidV7.next().toString(),
                done);
    }

    private Slice<Held> all(@Nullable String after) {
        var id = Acting.own(pages);
        var names = identity.people(id).people().stream()
                .collect(Collectors.toMap(Member::subject, Member::name, (one, other) -> one));
        var found = grants.list(id, SHOWN, after);
        var now = pages.shell().now();
        return new Slice<>(
                found.items().stream().map(grant -> Held.of(grant, names, now)).toList(), found.next());
    }
}
