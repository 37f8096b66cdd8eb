package eu.vallum.gateway.portal.group;

import eu.vallum.gateway.portal.group.GroupClient.Reason;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Group;
import eu.vallum.gateway.portal.view.Organisation;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Takes an organisation out of a group, or ends the group, after naming who loses what. */
@Path("/app/groups/{group:[0-9a-fA-F-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class LeavingResource {
    private final Pages pages;
    private final GroupClient incidents;

    @CheckedTemplate(basePath = "group")
    static class Templates {
        static native TemplateInstance leaving(Group group, @Nullable Organisation member, Form form);

        private Templates() {}
    }

    @Inject
    LeavingResource(Pages pages, @RestClient GroupClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @Path("/members/{member:[0-9a-fA-F-]{36}}/removal")
    @RunOnVirtualThread
    public Response confirmRemoval(@PathParam("group") UUID group, @PathParam("member") UUID member) {
        return pages.show(removal(group, member, Form.empty()));
    }

    @POST
    @Path("/members/{member:[0-9a-fA-F-]{36}}/removal")
    @RunOnVirtualThread
    public Response remove(
            @PathParam("group") UUID group, @PathParam("member") UUID member, MultivaluedMap<String, String> sent) {
        var form = reasoned(sent);
        if (form.isWrong()) {
            return pages.show(422, removal(group, member, form));
        }
        incidents.remove(group, member, new Reason(form.value("reason")));
        return pages.go("/app/groups/" + group + "?done=removed");
    }

    @GET
    @Path("/ending")
    @RunOnVirtualThread
    public Response confirmEnding(@PathParam("group") UUID group) {
        return pages.show(Templates.leaving(owned(group), null, Form.empty()));
    }

    @POST
    @Path("/ending")
    @RunOnVirtualThread
    public Response end(@PathParam("group") UUID group, MultivaluedMap<String, String> sent) {
        var form = reasoned(sent);
        if (form.isWrong()) {
            return pages.show(422, Templates.leaving(owned(group), null, form));
        }
        incidents.end(group, new Reason(form.value("reason")));
        return pages.go("/app/groups?done=ended");
    }

    private static Form reasoned(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        return form;
    }

    private TemplateInstance removal(UUID id, UUID member, Form form) {
        var group = owned(id);
        var who = group.members().stream()
                .map(Group.Member::organisation)
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.leaving(group, who, form);
    }

    private Group owned(UUID id) {
        var group = incidents.group(id);
        if (!group.ours()) {
            throw new NotFoundException();
        }
        return group;
    }
}
