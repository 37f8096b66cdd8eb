package eu.vallum.incident.own;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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

/** {@code /reports}: what an entity reported itself, or what its authority attached to it. */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportResource {
    private final FilingReport filing;
    private final ReadingReports reading;

    ReportResource(FilingReport filing, ReadingReports reading) {
        this.filing = filing;
        this.reading = reading;
    }

    @POST
    @RequiresScope("incident:write")
    public Response file(
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid FileReport report) {
        return filing.file(IncidentId.next(), report, key)
                .answer(details -> Response.status(201)
                        .entity(details)
                        .header(
                                "Location",
                                "/api/incident/v1/reports/" + details.id().value())
                        .build());
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@BeanParam @Valid PageRequest page) {
        return reading.list(page.cursor(), page.limit()).answer();
    }

    @GET
    @Path("{incident}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident) {
        return reading.read(incident).answer();
    }
}
