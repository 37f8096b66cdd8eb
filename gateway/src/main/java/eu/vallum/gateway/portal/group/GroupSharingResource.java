package eu.vallum.gateway.portal.group;

import eu.vallum.gateway.portal.group.GroupClient.PreviewShare;
import eu.vallum.gateway.portal.group.GroupClient.Reason;
import eu.vallum.gateway.portal.group.GroupClient.ShareWithGroup;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.sharing.SharePreview;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Group;
import eu.vallum.gateway.portal.view.GroupShare;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Shares an incident with one of our groups after a preview, and takes it back from one after naming who loses it. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/sharing/groups")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class GroupSharingResource {
    private final Pages pages;
    private final GroupClient incidents;

    @CheckedTemplate(basePath = "group")
    static class Templates {
        static native TemplateInstance share(
                IncidentDetails incident, List<Group> groups, Form form, List<String> labels, List<String> bases);

        static native TemplateInstance preview(IncidentDetails incident, Group group, SharePreview preview, Form form);

        static native TemplateInstance withdrawal(
                IncidentDetails incident, GroupShare share, List<Share> members, Form form);

        private Templates() {}
    }

    @Inject
    GroupSharingResource(Pages pages, @RestClient GroupClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response choose(@PathParam("id") UUID id) {
        return pages.show(form(id, Form.empty()));
    }

    @POST
    @Path("/preview")
    @RunOnVirtualThread
    public Response preview(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = checked(sent);
        if (form.isWrong()) {
            return pages.show(422, form(id, form));
        }
        var group = incidents.group(group(form));
        var members =
                group.members().stream().map(one -> one.organisation().id()).toList();
        if (members.isEmpty()) {
            form.refuse("group", "groupEmpty");
            return pages.show(422, form(id, form));
        }
        form.put("key", UuidV7.next().toString());
        return pages.show(Templates.preview(
                incidents.incident(id),
                group,
                incidents.preview(id, new PreviewShare(members, form.value("tlp"))),
                form));
    }

    @POST
    @RunOnVirtualThread
    public Response share(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = checked(sent);
        var ends = ShareForm.expiry(form, pages.shell().zone());
        if (form.isWrong() || form.value("key").length() < 8) {
            return pages.show(422, form(id, form));
        }
        try {
            incidents.share(
                    id,
                    form.value("key"),
                    new ShareWithGroup(
                            group(form),
                            form.value("tlp"),
                            form.value("basis"),
                            form.value("scopeNote"),
                            ends,
                            form.holds("laterMembers", "yes")));
            return pages.go("/app/incidents/" + id + "/sharing?done=shared");
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case "already-shared" -> form.refuse("group", "alreadyShared");
                case "unknown-group" -> form.refuse("group", "groupOver");
                case "tlp-looser-than-incident" -> form.refuse("tlp", "tlpLooser");
                case "dissemination-held" -> form.refuse("group", "held");
                case "tlp-red-needs-persons" -> form.refuse("tlp", "tlpRed");
                case "expiry-in-the-past" -> form.refuse("expires", "expiryPast");
                default -> throw refusal;
            }
            return pages.show(422, form(id, form));
        }
    }

    @GET
    @Path("/{share:[0-9a-fA-F-]{36}}/withdrawal")
    @RunOnVirtualThread
    public Response confirmWithdrawal(@PathParam("id") UUID id, @PathParam("share") UUID share) {
        return pages.show(withdrawal(id, share, Form.empty()));
    }

    @POST
    @Path("/{share:[0-9a-fA-F-]{36}}/withdrawal")
    @RunOnVirtualThread
    public Response withdraw(
            @PathParam("id") UUID id, @PathParam("share") UUID share, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, withdrawal(id, share, form));
        }
        incidents.withdraw(id, share, new Reason(form.value("reason")));
        return pages.go("/app/incidents/" + id + "/sharing?done=withdrawn");
    }

    private static Form checked(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        if (ShareForm.ids(form, "group").isEmpty()) {
            form.refuse("group", "chooseGroup");
        }
        ShareForm.checkTerms(form);
        return form;
    }

    private static UUID group(Form form) {
        return ShareForm.ids(form, "group").getFirst();
    }

    private TemplateInstance form(UUID id, Form form) {
        var incident = incidents.incident(id);
        if (form.value("tlp").isEmpty()) {
            form.put("tlp", ShareForm.LABELS.contains(incident.tlp()) ? incident.tlp() : "AMBER+STRICT");
        }
        var groups = incidents.groups().items().stream().filter(Group::ours).toList();
        return Templates.share(incident, groups, form, ShareForm.LABELS, ShareForm.BASES);
    }

    private TemplateInstance withdrawal(UUID id, UUID share, Form form) {
        var act = incidents.groupShares(id).items().stream()
                .filter(one -> one.id().equals(share) && !one.withdrawn())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var members = incidents.shares(id).items().stream()
                .filter(one -> !one.withdrawn() && one.isThrough(share))
                .toList();
        return Templates.withdrawal(incidents.incident(id), act, members, form);
    }
}
