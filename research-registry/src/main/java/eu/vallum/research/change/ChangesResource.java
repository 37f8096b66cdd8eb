package eu.vallum.research.change;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /changes}. */
@Path("changes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ChangesResource {
    private final ReadingChanges reading;

    ChangesResource(ReadingChanges reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("research:read")
    public ChangesPage changes(@Valid @BeanParam PageRequest page) {
        return reading.after(ChangeCursor.decode(page.after()), page.limit());
    }
}
