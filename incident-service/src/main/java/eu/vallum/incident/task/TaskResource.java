package eu.vallum.incident.task;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/tasks}: for who gave them and who has them. */
@Path("incidents/{incident}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TaskResource {
    private final ReadingTasks reading;
    private final GivingTasks giving;

    TaskResource(ReadingTasks reading, GivingTasks giving) {
        this.reading = reading;
        this.giving = giving;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return reading.of(incident).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response give(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid KeepTask request) {
        return giving.give(incident, request, key).answer(task -> tagged(201, task));
    }

    @PUT
    @Path("{task}")
    @RequiresScope("incident:write")
    public Response change(
            @PathParam("incident") IncidentId incident,
            @PathParam("task") TaskId task,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid KeepTask request) {
        return giving.change(incident, task, request, Versions.version(ifMatch)).answer(kept -> tagged(200, kept));
    }

    @POST
    @Path("{task}/state")
    @RequiresScope("incident:write")
    public Response move(
            @PathParam("incident") IncidentId incident,
            @PathParam("task") TaskId task,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MoveTask request) {
        return giving.move(incident, task, request, Versions.version(ifMatch)).answer(kept -> tagged(200, kept));
    }

    private static Response tagged(int status, Task task) {
        return Response.status(status)
                .header("ETag", Versions.of(task.version()))
                .entity(task)
                .build();
    }
}
