package eu.vallum.gateway.portal.layout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whatever no other page answers, so that the page that says so knows who is signed in. */
@Path("/")
class NowhereResource {

    @GET
    @Path("{nowhere:.+}")
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response nothing() {
        throw new NotFoundException();
    }
}
