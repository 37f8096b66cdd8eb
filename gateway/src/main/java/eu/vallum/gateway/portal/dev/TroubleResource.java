package eu.vallum.gateway.portal.dev;

import eu.vallum.gateway.portal.layout.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page that people see when something fails, for looking at: most of these failures cannot be had by asking. */
@Path("/dev/trouble/{status}")
class TroubleResource {
    private final Pages pages;

    @Inject
    TroubleResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response fail(@PathParam("status") int status) {
        if (!pages.local() || status < 400 || status > 599) {
            throw new NotFoundException();
        }
        return Response.status(status).build();
    }
}
