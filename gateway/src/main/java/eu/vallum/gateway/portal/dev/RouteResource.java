package eu.vallum.gateway.portal.dev;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.layout.Routes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;

/** All pages, one a line: audience and address. For tests that walk through them. */
@Path("/dev/routes")
class RouteResource {
    private final Pages pages;

    @Inject
    RouteResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_PLAIN)
    public String all() {
        if (!pages.local()) {
            throw new NotFoundException();
        }
        return Routes.all().stream()
                .map(route -> route.audience() + " " + route.path())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
