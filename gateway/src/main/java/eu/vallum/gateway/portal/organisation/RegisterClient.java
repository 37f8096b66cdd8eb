package eu.vallum.gateway.portal.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "identity")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/identity/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
interface RegisterClient {

    /** An organisation in the register. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(UUID id, String name, String memberState, String kind, String status, long version) {}

    /** An organisation with how it came into the register. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            UUID id,
            String name,
            String memberState,
            String kind,
            String status,
            long version,
            String alias,
            @Nullable String contactEmail,
            @Nullable String rorId,
            @Nullable UUID proposedBy,
            @Nullable Instant proposedAt,
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String statusReason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Propose(
            String name,
            String memberState,
            String kind,
            String contactEmail,
            @Nullable String rorId) {}

    record ChangeStatus(String status, String reason) {}

    @GET
    Slice<Head> list(
            @QueryParam("memberState") @Nullable String memberState,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String words,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{id}")
    Entry one(@PathParam("id") UUID id);

    @POST
    Entry propose(@HeaderParam("Idempotency-Key") String key, Propose organisation);

    @POST
    @Path("/{id}/confirmation")
    Entry confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String version);

    @PUT
    @Path("/{id}/status")
    Entry change(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, ChangeStatus change);
}
