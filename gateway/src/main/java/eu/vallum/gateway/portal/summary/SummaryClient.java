package eu.vallum.gateway.portal.summary;

import eu.vallum.gateway.portal.summary.Views.Consolidated;
import eu.vallum.gateway.portal.summary.Views.Details;
import eu.vallum.gateway.portal.summary.Views.Duties;
import eu.vallum.gateway.portal.summary.Views.Finding;
import eu.vallum.gateway.portal.summary.Views.Findings;
import eu.vallum.gateway.portal.summary.Views.Note;
import eu.vallum.gateway.portal.summary.Views.Preview;
import eu.vallum.gateway.portal.summary.Views.Received;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface SummaryClient {

    record Prepare(String period, @Nullable String reason) {}

    record Approve(String sha256) {}

    record Write(String text) {}

    record Send(String half, String text) {}

    @GET
    @Path("/summaries")
    Duties duties();

    @GET
    @Path("/summaries/preview")
    Preview preview(@QueryParam("period") String period);

    @POST
    @Path("/summaries")
    Details prepare(Prepare request);

    @GET
    @Path("/summaries/{id}")
    Details summary(@PathParam("id") UUID id);

    @DELETE
    @Path("/summaries/{id}")
    void discard(@PathParam("id") UUID id);

    @POST
    @Path("/summaries/{id}/approval")
    Details approve(@PathParam("id") UUID id, Approve request);

    @POST
    @Path("/summaries/{id}/notes")
    Note write(@PathParam("id") UUID id, Write request);

    @GET
    @Path("/summaries/{id}/document")
    @Produces(MediaType.APPLICATION_JSON)
    String document(@PathParam("id") UUID id);

    @GET
    @Path("/summaries/{id}/table")
    @Produces("text/csv")
    String table(@PathParam("id") UUID id);

    @GET
    @Path("/summary-desk")
    Received received(@QueryParam("period") String period);

    @GET
    @Path("/summary-desk/figures")
    Consolidated consolidated(@QueryParam("period") String period);

    @GET
    @Path("/summary-desk/findings")
    Findings findings();

    @POST
    @Path("/summary-desk/findings")
    Finding send(Send request);
}
