package eu.vallum.gateway.portal.blind;

import eu.vallum.gateway.portal.upstream.RefusalReader;
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
@Path("/api/incident/v1/blind")
@Consumes(MediaType.APPLICATION_JSON)
interface BlindClient {

    record Page(List<BlindMatch> items, @Nullable String next) {}

    record Change(boolean enabled) {}

    record Ask(String text) {}

    record Answer(boolean opened, String text) {}

    @GET
    BlindState state();

    @PUT
    BlindState change(@HeaderParam("If-Match") String version, Change change);

    @GET
    @Path("/matches")
    Page matches(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("/matches/{match}/requests")
    BlindMatch ask(@PathParam("match") UUID match, Ask ask);

    @POST
    @Path("/matches/{match}/requests/{request}/answer")
    BlindMatch answer(@PathParam("match") UUID match, @PathParam("request") UUID request, Answer answer);
}
