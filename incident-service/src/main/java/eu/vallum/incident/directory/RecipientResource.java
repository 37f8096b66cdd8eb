package eu.vallum.incident.directory;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code GET /recipients}. */
@Path("recipients")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecipientResource {
    private final ListingRecipients listing;

    RecipientResource(ListingRecipients listing) {
        this.listing = listing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("q") @DefaultValue("") @Size(max = 100) String q) {
        return listing.list(q).answer();
    }
}
