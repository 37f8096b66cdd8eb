package eu.vallum.identity.change;

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
import org.jspecify.annotations.Nullable;

@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangeResource {
    private final ReadingChanges reading;

    ChangeResource(ReadingChanges reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("identity:read")
    public Changes since(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.after(Position.of(after), limit);
    }
}
