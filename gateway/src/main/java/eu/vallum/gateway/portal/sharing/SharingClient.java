package eu.vallum.gateway.portal.sharing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Download;
import eu.vallum.gateway.portal.view.GroupShare;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.NamedPerson;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.portal.view.Shared;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
interface SharingClient {

    record Items<T>(List<T> items) {}

    record PreviewShare(
            List<UUID> recipients,
            String tlp,
            List<String> withheld,
            @Nullable List<Named> persons) {}

    /** A person of a recipient, under TLP:RED. */
    record Named(UUID organisation, String subject) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PersonList(UUID organisation, List<NamedPerson> persons) {}

    record ViewAs(UUID recipient, String tlp, List<String> withheld) {}

    record KeepRedaction(List<String> fields) {}

    record ShareIncident(
            List<UUID> recipients,
            String tlp,
            String basis,
            @Nullable String scopeNote,
            @Nullable Instant expiresAt,
            @Nullable List<String> withheld,
            @Nullable List<Named> persons) {}

    record WithdrawShare(String reason) {}

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/shares")
    Items<Share> shares(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/shares")
    Items<Share> share(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, ShareIncident share);

    @GET
    @Path("/incidents/{id}/group-shares")
    Items<GroupShare> groupShares(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/shares/preview")
    SharePreview preview(@PathParam("id") UUID id, PreviewShare share);

    @POST
    @Path("/incidents/{id}/shares/{share}/withdrawal")
    Share withdraw(@PathParam("id") UUID id, @PathParam("share") UUID share, WithdrawShare reason);

    @POST
    @Path("/incidents/{id}/view-as")
    IncidentDetails viewAs(@PathParam("id") UUID id, ViewAs as);

    @GET
    @Path("/incidents/{id}/redactions")
    Items<Redaction> redactions(@PathParam("id") UUID id);

    @PUT
    @Path("/incidents/{id}/redactions/{recipient}")
    Redaction keep(@PathParam("id") UUID id, @PathParam("recipient") UUID recipient, KeepRedaction redaction);

    @GET
    @Path("/incidents/{id}/downloads")
    Slice<Download> downloads(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @GET
    @Path("/recipients")
    Items<Organisation> recipients(@QueryParam("q") @Nullable String words);

    @GET
    @Path("/persons")
    PersonList persons(@QueryParam("organisation") UUID organisation);

    @GET
    @Path("/shared")
    Slice<Shared> received(
            @QueryParam("state") @Nullable String state,
            @QueryParam("exercise") boolean exercise,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("/shared/{share}/acknowledgement")
    Shared acknowledge(@PathParam("share") UUID share);
}
