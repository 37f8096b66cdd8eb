package eu.vallum.incident.guest;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
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
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/guests}: for the owner. */
@Path("incidents/{incident}/guests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GuestResource {
    private final InvitingGuest inviting;
    private final KeepingGuests keeping;

    GuestResource(InvitingGuest inviting, KeepingGuests keeping) {
        this.inviting = inviting;
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return keeping.list(incident).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("incident:write")
    public Response invite(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid InviteGuest request) {
        return inviting.invite(incident, request, key)
                .answer(guest -> Response.status(201).entity(guest).build());
    }

    @POST
    @Path("{guest}/code")
    @RequiresScope("incident:write")
    public Response code(@PathParam("incident") IncidentId incident, @PathParam("guest") GuestId guest) {
        return keeping.code(incident, guest)
                .answer(code ->
                        Response.ok(code).header("Cache-Control", "no-store").build());
    }

    @POST
    @Path("{guest}/link")
    @RequiresScope("incident:write")
    public Response link(@PathParam("incident") IncidentId incident, @PathParam("guest") GuestId guest) {
        return keeping.link(incident, guest)
                .answer(sent -> Response.accepted(sent).build());
    }
}
