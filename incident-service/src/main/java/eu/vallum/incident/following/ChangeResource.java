package eu.vallum.incident.following;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code GET /changes}. */
@Path("changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangeResource {
    private final ReadingChanges reading;

    ChangeResource(ReadingChanges reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var cursor = after == null || after.isEmpty() ? ChangeCursor.BEGINNING : ChangeCursor.decode(after);
        return reading.after(cursor, limit).answer();
    }
}
