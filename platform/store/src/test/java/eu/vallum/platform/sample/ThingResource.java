package eu.vallum.platform.sample;

import eu.vallum.platform.caller.RequiresScope;
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
        return noting.note(key, note.words(), note.fail())
                .answer(noted -> Response.status(201).entity(noted).build());
    }

    @GET
    @RequiresScope("incident:read")
    public List<UUID> all() throws SQLException {
        return noting.all();
    }
}
