package eu.vallum.incident.deletion;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /deletions}: for owners. */
@Path("deletions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeletionsResource {
    private final ListingDeletions listing;

    DeletionsResource(ListingDeletions listing) {
        this.listing = listing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@BeanParam @Valid PageRequest page) {
        return listing.list(page.cursor(), page.limit()).answer();
    }
}
