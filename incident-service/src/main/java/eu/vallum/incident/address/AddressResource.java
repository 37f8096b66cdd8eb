package eu.vallum.incident.address;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/address}: for the owner. */
@Path("incidents/{incident}/address")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AddressResource {
    private final KeepingAddresses keeping;

    AddressResource(KeepingAddresses keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident) {
        return tagged(keeping.read(incident));
    }

    @POST
    @Path("renewal")
    @RequiresScope("incident:write")
    public Response renew(
            @PathParam("incident") IncidentId incident, @HeaderParam("If-Match") @Nullable String seenVersion) {
        return tagged(keeping.renew(incident, Versions.version(seenVersion)));
    }

    private static Response tagged(Outcome<IncidentAddress> outcome) {
        return outcome.answer(address -> Response.ok(address)
                .header("ETag", Versions.of(address.version()))
                .build());
    }
}
