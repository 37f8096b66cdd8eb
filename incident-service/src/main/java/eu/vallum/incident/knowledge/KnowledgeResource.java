package eu.vallum.incident.knowledge;

import eu.vallum.incident.knowledge.Things.Query;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.NameCursor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /knowledge} and {@code /knowledge-loads}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KnowledgeResource {
    private final ReadingKnowledge reading;

    KnowledgeResource(ReadingKnowledge reading) {
        this.reading = reading;
    }

    @GET
    @Path("knowledge")
    @RequiresScope("incident:read")
    public Response search(
            @QueryParam("q") @Size(max = 200) @Nullable String text,
            @QueryParam("type") @Size(max = 100) @Nullable String type,
            @QueryParam("externalId") @Size(max = 200) @Nullable String externalId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable String after) {
        var query = new Query(asked(text), asked(type), asked(externalId));
        return reading.search(query, NameCursor.decode(after), limit).answer();
    }

    @GET
    @Path("knowledge/{object}")
    @RequiresScope("incident:read")
    public Response one(@PathParam("object") String object) {
        return reading.one(object).answer();
    }

    @GET
    @Path("knowledge-loads")
    @RequiresScope("incident:read")
    public Response loads() {
        return reading.loads().answer();
    }

    @GET
    @Path("knowledge-loads/{load}/findings")
    @RequiresScope("incident:read")
    public Response findings(
            @PathParam("load") LoadId load,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable String after) {
        return reading.findings(load.value(), NameCursor.decode(after), limit).answer();
    }

    /** What was asked for; null when it was left empty, or can't be in any text. */
    private static @Nullable String asked(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.replace('\0', ' ').strip();
    }
}
