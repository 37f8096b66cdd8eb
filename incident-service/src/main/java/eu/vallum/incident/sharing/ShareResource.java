package eu.vallum.incident.sharing;

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

/** {@code /incidents/{incident}/shares}: for the owner. */
@Path("incidents/{incident}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ShareResource {
    private final SharingIncident sharing;
    private final ListingShares listing;
    private final PreviewingShare previewing;
    private final WithdrawingShare withdrawing;

    ShareResource(
            SharingIncident sharing, ListingShares listing, PreviewingShare previewing, WithdrawingShare withdrawing) {
        this.sharing = sharing;
        this.listing = listing;
        this.previewing = previewing;
        this.withdrawing = withdrawing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return listing.list(incident).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response share(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid ShareIncident request) {
        return sharing.share(incident, request, key)
                .answer(shares -> Response.status(201).entity(shares).build());
    }

    @POST
    @Path("preview")
    @RequiresScope("incident:write")
    public Response preview(@PathParam("incident") IncidentId incident, @NotNull @Valid PreviewShare request) {
        return previewing.preview(incident, request).answer();
    }

    @POST
    @Path("{share}/withdrawal")
    @RequiresScope("incident:write")
    public Response withdraw(
            @PathParam("incident") IncidentId incident,
            @PathParam("share") ShareId share,
            @NotNull @Valid WithdrawShare request) {
        return withdrawing.withdraw(incident, share, request.reason()).answer();
    }
}
