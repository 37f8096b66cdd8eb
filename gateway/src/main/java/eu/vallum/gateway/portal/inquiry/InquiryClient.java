package eu.vallum.gateway.portal.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.sighting.Sighting;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
interface InquiryClient {

    record Items<T>(List<T> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ask(@Nullable UUID of, String text, @Nullable Instant dueAt) {}

    record Answer(String text) {}

    @GET
    @Path("/inquiries")
    Items<Inquiry> waiting(@QueryParam("exercise") boolean exercise);

    @GET
    @Path("/sightings")
    Items<Sighting> waitingSightings(@QueryParam("exercise") boolean exercise);

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/shares")
    Items<Share> shares(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/inquiries")
    Items<Inquiry> inquiries(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/inquiries")
    Inquiry ask(@PathParam("id") UUID id, Ask inquiry);

    @POST
    @Path("/incidents/{id}/inquiries/{inquiry}/answer")
    Inquiry answer(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry, Answer answer);

    @POST
    @Path("/incidents/{id}/inquiries/{inquiry}/refusal")
    Inquiry decline(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry, Answer reason);
}
