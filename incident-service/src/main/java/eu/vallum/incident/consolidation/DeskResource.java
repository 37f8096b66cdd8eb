package eu.vallum.incident.consolidation;

import eu.vallum.incident.summary.Quarter;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /summary-desk}: the recipient's side of the three-monthly summaries. */
@Path("summary-desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeskResource {
    private final KeepingDesk desk;

    DeskResource(KeepingDesk desk) {
        this.desk = desk;
    }

    @GET
    @RequiresScope("incident:read")
    public Response received(@QueryParam("period") @NotNull @Pattern(regexp = "20\\d\\d-Q[1-4]") String period) {
        return desk.received(Quarter.parse(period)).answer();
    }

    @GET
    @Path("figures")
    @RequiresScope("incident:read")
    public Response figures(@QueryParam("period") @NotNull @Pattern(regexp = "20\\d\\d-(Q[1-4]|H[12])") String period) {
        return desk.consolidated(Period.of(period).orElseThrow()).answer();
    }

    @GET
    @Path("findings")
    @RequiresScope("incident:read")
    public Response findings() {
        return desk.findings().answer();
    }

    @POST
    @Path("findings")
    @RequiresScope("incident:write")
    public Response send(@NotNull @Valid SendFinding request) {
        return desk.send(request)
                .answer(finding -> Response.status(201).entity(finding).build());
    }
}
