package eu.vallum.incident.group;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.id.UuidV7;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/group-shares}: for the owner. */
@Path("incidents/{incident}/group-shares")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GroupShareResource {
    private final SharingWithGroup sharing;
    private final TakingFromGroup taking;

    GroupShareResource(SharingWithGroup sharing, TakingFromGroup taking) {
        this.sharing = sharing;
        this.taking = taking;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return taking.list(incident).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response share(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid ShareWithGroup request) {
        return sharing.share(incident, UuidV7.next(), request, key)
                .answer(share -> Response.status(201).entity(share).build());
    }

    @POST
    @Path("{share}/withdrawal")
    @RequiresScope("incident:write")
    public Response withdraw(
            @PathParam("incident") IncidentId incident,
            @PathParam("share") UUID share,
            @NotNull @Valid GiveReason request) {
        return taking.take(incident, share, request.reason()).answer();
    }
}
