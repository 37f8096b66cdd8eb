package eu.vallum.platform.sample;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("things")
@RunOnVirtualThread
class ThingResource {
    private final NotingThing noting;

    ThingResource(NotingThing noting) {
        this.noting = noting;
    }

    record Note(@Size(max = 20) String words, boolean fail) {}

    @POST
    @RequiresScope("incident:write")
    public Response note(@HeaderParam("Idempotency-Key") @Nullable String key, @jakarta.validation.Valid Note note) {
        return switch (noting.note(key, note.words(), note.fail())) {
            case Once.Done<NotingThing.Noted> done ->
                Response.status(201).entity(done.value()).build();
            case Once.Mismatch<NotingThing.Noted> m -> CommonProblem.KEY_REUSED.response("Use a new key.");
            case Once.Busy<NotingThing.Noted> b -> CommonProblem.IN_PROGRESS.response("Wait.");
        };
    }

    @GET
    @RequiresScope("incident:read")
    public List<UUID> all() throws SQLException {
        return noting.all();
    }
}
