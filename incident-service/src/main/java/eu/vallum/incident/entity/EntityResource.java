package eu.vallum.incident.entity;

import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.NameCursor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** {@code /entities}: the caller's register. */
@Path("entities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntityResource {
    private final ReadingRegister reading;
    private final KeepingRegister keeping;
    private final ImportingRegister importing;

    EntityResource(ReadingRegister reading, KeepingRegister keeping, ImportingRegister importing) {
        this.reading = reading;
        this.keeping = keeping;
        this.importing = importing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) String q,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable String after) {
        return reading.list(q, NameCursor.decode(after), limit).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response add(@NotNull @Valid KeepEntity entity) {
        return keeping.add(EntityId.next(), entity)
                .answer(details -> tagged(Response.status(201), details)
                        .header(
                                "Location",
                                "/api/incident/v1/entities/" + details.id().value())
                        .build());
    }

    @GET
    @Path("organisations")
    @RequiresScope("incident:read")
    public Response organisations() {
        return reading.organisations().answer();
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @RequiresScope("incident:write")
    public Response take(@QueryParam("dry") @DefaultValue("false") boolean dry, InputStream file) {
        return importing.take(CsvBody.read(file), dry).answer();
    }

    @GET
    @Path("{entity}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("entity") EntityId entity) {
        return reading.read(entity)
                .answer(details -> tagged(Response.ok(), details).build());
    }

    @PUT
    @Path("{entity}")
    @RequiresScope("incident:write")
    public Response change(
            @PathParam("entity") EntityId entity,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid KeepEntity request) {
        return keeping.change(entity, request, Versions.version(seenVersion))
                .answer(details -> tagged(Response.ok(), details).build());
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, EntityDetails details) {
        return answer.entity(details).header("ETag", Versions.of(details.version()));
    }
}
