package eu.vallum.gateway.portal.picture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/picture")
@Consumes(MediaType.APPLICATION_JSON)
interface PictureClient {

    /** What a State releases. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Release(
            String memberState,
            boolean released,
            int delayDays,
            int threshold,
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    record Keep(boolean released, int delayDays, int threshold) {}

    @GET
    Picture picture(@QueryParam("state") List<String> states);

    @GET
    @Path("/release")
    Release release();

    @PUT
    @Path("/release")
    Release keep(@HeaderParam("If-Match") String version, Keep release);
}
