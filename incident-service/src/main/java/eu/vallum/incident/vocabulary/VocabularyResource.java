package eu.vallum.incident.vocabulary;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.NameCursor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /vocabularies}. */
@Path("vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VocabularyResource {
    private final ReadingVocabularies reading;

    VocabularyResource(ReadingVocabularies reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("incident:read")
    public Response all() {
        return reading.all().answer();
    }

    @GET
    @Path("{vocabulary}")
    @RequiresScope("incident:read")
    public Response one(
            @PathParam("vocabulary") String namespace,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable String after) {
        return reading.one(namespace, NameCursor.decode(after), limit).answer();
    }
}
