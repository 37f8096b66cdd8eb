package eu.vallum.gateway.portal.group;

import eu.vallum.gateway.portal.group.GroupClient.AddMember;
import eu.vallum.gateway.portal.group.GroupClient.MakeGroup;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Group;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.platform.id.UuidV7;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Our groups and those that we belong to. */
@Path("/app/groups")
@Authenticated
class GroupResource {
    private final Pages pages;
    private final GroupClient incidents;

    @CheckedTemplate(basePath = "group")
    static class Templates {
        static native TemplateInstance list(
                List<Group> groups, List<Organisation> recipients, Form form, @Nullable String done);

        static native TemplateInstance page(Group group, List<Organisation> others, Form form, @Nullable String done);

        private Templates() {}
    }

    @Inject
    GroupResource(Pages pages, @RestClient GroupClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@QueryParam("done") @Nullable String done) {
        return pages.show(list(Form.empty().put("key", UuidV7.next().toString()), "ended".equals(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response make(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var members = ShareForm.ids(form, "recipients");
        form.require("name", "groupName");
        if (members.isEmpty()) {
            form.refuse("recipients", "chooseRecipient");
        }
        if (form.isWrong() || form.value("key").length() < 8) {
            return pages.show(422, list(form, null));
        }
        try {
            var purpose = form.value("purpose");
            var made = incidents.make(
                    form.value("key"), new MakeGroup(form.value("name"), purpose.isEmpty() ? null : purpose, members));
            return pages.go("/app/groups/" + made.id() + "?done=made");
        } catch (Refusal refusal) {
            refuse(form, refusal);
            return pages.show(422, list(form.put("key", UuidV7.next().toString()), null));
        }
    }

    @GET
    @Path("/{group:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("group") UUID group, @QueryParam("done") @Nullable String done) {
        var known = done != null && List.of("made", "added", "removed").contains(done) ? done : null;
        return pages.show(page(group, Form.empty(), known));
    }

    @POST
    @Path("/{group:[0-9a-fA-F-]{36}}/members")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response add(@PathParam("group") UUID group, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var chosen = ShareForm.ids(form, "organisation");
        if (chosen.isEmpty()) {
            form.refuse("organisation", "chooseRecipient");
            return pages.show(422, page(group, form, null));
        }
        try {
            incidents.add(group, new AddMember(chosen.getFirst()));
            return pages.go("/app/groups/" + group + "?done=added");
        } catch (Refusal refusal) {
            refuse(form, refusal);
            return pages.show(422, page(group, form, null));
        }
    }

    private static void refuse(Form form, Refusal refusal) {
        switch (refusal.code()) {
            case "group-name-taken" -> form.refuse("name", "groupNameTaken");
            case "unknown-recipient" -> form.refuse("recipients", "unknownRecipient");
            case "already-in-group" -> form.refuse("organisation", "alreadyInGroup");
            case "group-over" -> form.refuse("organisation", "groupOver");
            default -> throw refusal;
        }
    }

    private TemplateInstance list(Form form, @Nullable String done) {
        return Templates.list(incidents.groups().items(), incidents.recipients().items(), form, done);
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var group = incidents.group(id);
        var others = incidents.recipients().items().stream()
                .filter(one -> !group.has(one.id()))
                .toList();
        return Templates.page(group, others, form, done);
    }
}
