package eu.vallum.incident.correlation;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /look-ups}: values stand in the body, so that no log of addresses keeps them. */
@Path("look-ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LookUpResource {
    private final LookingUp lookingUp;

    LookUpResource(LookingUp lookingUp) {
        this.lookingUp = lookingUp;
    }

    @POST
    @RequiresScope("incident:read")
    public Response all(@NotNull @Valid LookUp request) {
        return lookingUp.all(request).answer();
    }

    @POST
    @Path("matches")
    @RequiresScope("incident:read")
    public Response one(@NotNull @Valid LookUpOne request, @BeanParam @Valid PageRequest page) {
        return lookingUp.one(request, page.cursor(), page.limit()).answer();
    }
}
