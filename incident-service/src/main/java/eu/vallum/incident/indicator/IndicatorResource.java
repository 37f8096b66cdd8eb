package eu.vallum.incident.indicator;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /incidents/{incident}/indicators} and {@code /imports}. */
@Path("incidents/{incident}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IndicatorResource {
    private final ReadingIndicators reading;
    private final ExportingEvents exporting;
    private final EventFile file;

    IndicatorResource(ReadingIndicators reading, ExportingEvents exporting, EventFile file) {
        this.reading = reading;
        this.exporting = exporting;
        this.file = file;
    }

    @GET
    @Path("indicators")
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident, @BeanParam @Valid PageRequest page) {
        return reading.list(incident, page.cursor(), page.limit()).answer();
    }

    @GET
    @Path("misp-events")
    @RequiresScope("incident:read")
    public Response export(@PathParam("incident") IncidentId incident) {
        return exporting.export(incident).answer();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("incident:write")
    public Response take(@PathParam("incident") IncidentId incident, InputStream event) {
        return file.take(incident, event, UuidV7.next())
                .answer(report -> Response.status(201)
                        .header(
                                "Location",
                                "/api/incident/v1/incidents/" + incident.value() + "/imports/" + report.id())
                        .entity(report)
                        .build());
    }

    @GET
    @Path("imports/{import}")
    @RequiresScope("incident:read")
    public Response report(@PathParam("incident") IncidentId incident, @PathParam("import") ImportId imported) {
        return reading.report(incident, imported.value()).answer();
    }
}
