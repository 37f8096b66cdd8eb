package eu.vallum.gateway.portal.group;

import eu.vallum.gateway.portal.sharing.SharePreview;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Group;
import eu.vallum.gateway.portal.view.GroupShare;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface GroupClient {

    record Items<T>(List<T> items) {}

    record MakeGroup(String name, @Nullable String purpose, List<UUID> members) {}

    record AddMember(UUID organisation) {}

    record Reason(String reason) {}

    record PreviewShare(List<UUID> recipients, String tlp) {}

    record ShareWithGroup(
            UUID group,
            String tlp,
            String basis,
            @Nullable String scopeNote,
            @Nullable Instant expiresAt,
            boolean laterMembers) {}

    @GET
    @Path("/groups")
    Items<Group> groups();

    @POST
    @Path("/groups")
    Group make(@HeaderParam("Idempotency-Key") String key, MakeGroup group);

    @GET
    @Path("/groups/{group}")
    Group group(@PathParam("group") UUID group);

    @POST
    @Path("/groups/{group}/members")
    Group add(@PathParam("group") UUID group, AddMember member);

    @POST
    @Path("/groups/{group}/members/{organisation}/removal")
    Group remove(@PathParam("group") UUID group, @PathParam("organisation") UUID organisation, Reason reason);

    @POST
    @Path("/groups/{group}/ending")
    Group end(@PathParam("group") UUID group, Reason reason);

    @GET
    @Path("/recipients")
    Items<Organisation> recipients();

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/shares")
    Items<Share> shares(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/group-shares")
    Items<GroupShare> groupShares(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/shares/preview")
    SharePreview preview(@PathParam("id") UUID id, PreviewShare share);

    @POST
    @Path("/incidents/{id}/group-shares")
    GroupShare share(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, ShareWithGroup share);

    @POST
    @Path("/incidents/{id}/group-shares/{share}/withdrawal")
    GroupShare withdraw(@PathParam("id") UUID id, @PathParam("share") UUID share, Reason reason);
}
