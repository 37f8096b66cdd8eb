package eu.vallum.incident.calendar;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code GET /public/calendars/{secret}}: for calendar programs, which can't sign in; the address is the proof. */
@Path("public/calendars/{secret}")
@RunOnVirtualThread
class SubscriptionResource {
    private static final Job CALENDAR = new Job("calendar");

    private final ReadingFeed reading;
    private final CurrentCaller caller;

    SubscriptionResource(ReadingFeed reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces({"text/calendar;charset=UTF-8", "application/problem+json"})
    public Response read(@PathParam("secret") String secret) {
        var file = caller.as(CALENDAR, () -> reading.find(secret))
                .flatMap(feed -> caller.as(new Job("calendar:" + feed.owner()), () -> reading.write(feed)));
        return file.map(text -> Response.ok(text, "text/calendar;charset=UTF-8")
                        .header("Cache-Control", "private, no-store")
                        .build())
                .or(() -> Optional.of(Outcome.notFound().answer()))
                .orElseThrow();
    }
}
