package eu.vallum.incident.crossborder;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/cross-border}: one incident on the desk. */
@Path("incidents/{incident}/cross-border")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CrossBorderResource {
    private final ReadingDesk reading;
    private final DraftingNotice drafting;

    CrossBorderResource(ReadingDesk reading, DraftingNotice drafting) {
        this.reading = reading;
        this.drafting = drafting;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident) {
        return reading.read(incident).answer();
    }

    @GET
    @Path("notice")
    @RequiresScope("incident:read")
    public Response notice(
            @PathParam("incident") IncidentId incident,
            @QueryParam("language") @NotNull @Pattern(regexp = "en|fr") String language,
            @QueryParam("tlp") @NotNull @Pattern(regexp = "CLEAR|GREEN|AMBER|AMBER\\+STRICT") String tlp) {
        return drafting.draft(incident, language, Tlp.of(tlp)).answer();
    }
}
