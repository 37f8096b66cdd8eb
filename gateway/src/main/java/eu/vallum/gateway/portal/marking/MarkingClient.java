package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Download;
import eu.vallum.gateway.portal.view.FieldLabel;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
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
interface MarkingClient {

    record Items<T>(List<T> items) {}

    record PreviewLabel(String tlp) {}

    record ChangeLabel(String tlp, @Nullable String pap, String reason) {}

    record PreviewFieldLabels(List<FieldLabel> fields) {}

    record KeepFieldLabels(List<FieldLabel> fields, String reason) {}

    record DeleteIncident(String reason) {}

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/shares")
    Items<Share> shares(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/downloads")
    Slice<Download> downloads(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @POST
    @Path("/incidents/{id}/label/preview")
    LabelChange preview(@PathParam("id") UUID id, PreviewLabel label);

    @PUT
    @Path("/incidents/{id}/label")
    LabelChange change(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, ChangeLabel label);

    @POST
    @Path("/incidents/{id}/field-labels/preview")
    FieldLabelChange preview(@PathParam("id") UUID id, PreviewFieldLabels labels);

    @PUT
    @Path("/incidents/{id}/field-labels")
    FieldLabelChange keep(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, KeepFieldLabels labels);

    @POST
    @Path("/incidents/{id}/deletion")
    Deletion delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, DeleteIncident why);

    @GET
    @Path("/deletions")
    Slice<Deletion> deletions(@QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);
}
