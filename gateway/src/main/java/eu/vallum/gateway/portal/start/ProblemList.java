package eu.vallum.gateway.portal.start;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The open operation that every service has: its kinds of problem. Whether it answers tells whether the service works. */
interface ProblemList {

    @GET
    @Path("/problems")
    List<ProblemKind> problems();
}
