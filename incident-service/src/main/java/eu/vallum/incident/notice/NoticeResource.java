package eu.vallum.incident.notice;

import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;

/** {@code /notices}: the reader's own. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoticeResource {
    private static final Set<String> STATES = Set.of("unread", "all");
    private final ReadingNotices reading;

    NoticeResource(ReadingNotices reading) {
        this.reading = reading;
    }

    /** Up to when all is read. */
    @NothingElse
    record ReadAll(@NotNull Instant until) {}

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("state") @DefaultValue("all") String state, @BeanParam @Valid PageRequest page) {
        if (!STATES.contains(state)) {
            return Outcome.invalid("state", "Enum", "This is none of the values of the contract.")
                    .answer();
        }
        return reading.list(state.equals("unread"), page.cursor(), page.limit()).answer();
    }

    @GET
    @Path("unread")
    @RequiresScope("incident:read")
    public Response unread() {
        return reading.unread().answer();
    }

    @POST
    @Path("read")
    @RequiresScope("incident:write")
    public Response readAll(@NotNull @Valid ReadAll request) {
        return reading.readAll(request.until()).answer();
    }

    @GET
    @Path("{notice}")
    @RequiresScope("incident:read")
    public Response show(@PathParam("notice") NoticeId notice) {
        return reading.show(notice).answer();
    }

    @POST
    @Path("{notice}/read")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response read(@PathParam("notice") NoticeId notice) {
        return reading.read(notice).answer();
    }
}
