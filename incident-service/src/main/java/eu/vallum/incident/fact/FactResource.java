package eu.vallum.incident.fact;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Representing;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/facts}: what the forms of an incident's reports are made of. */
@Path("incidents/{incident}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FactResource {
    private final SavingFact saving;
    private final Editing editing;
    private final Representing representing;

    FactResource(SavingFact saving, Editing editing, Representing representing) {
        this.saving = saving;
        this.editing = editing;
        this.representing = representing;
    }

    @NothingElse
    record TellEditing(
            @Pattern(regexp = "[a-z][A-Za-z0-9]{0,59}") @Nullable String fact) {}

    @PUT
    @Path("facts/{fact}")
    @RequiresScope("incident:write")
    public Response save(
            @PathParam("incident") IncidentId incident,
            @PathParam("fact") String fact,
            @NotNull @Valid SaveFact request) {
        return representing
                .either(incident, () -> saving.save(incident, fact, request))
                .answer();
    }

    @GET
    @Path("facts/{fact}/versions")
    @RequiresScope("incident:read")
    public Response history(@PathParam("incident") IncidentId incident, @PathParam("fact") String fact) {
        return representing
                .either(incident, () -> saving.history(incident, fact))
                .answer();
    }

    @PUT
    @Path("editing")
    @RequiresScope("incident:write")
    public Response tell(@PathParam("incident") IncidentId incident, @NotNull @Valid TellEditing request) {
        return representing
                .either(incident, () -> editing.tell(incident, request.fact()))
                .answer();
    }
}
