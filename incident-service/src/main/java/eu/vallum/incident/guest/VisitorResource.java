package eu.vallum.incident.guest;

import eu.vallum.incident.access.Visiting;
import eu.vallum.incident.guest.AtTheDoor.AnswerAsGuest;
import eu.vallum.incident.guest.AtTheDoor.AsGuest;
import eu.vallum.incident.guest.AtTheDoor.EnterAsGuest;
import eu.vallum.incident.guest.Guests.Inside;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /public/guests}: for guests. Open to everybody; link and code are the proof, and what they give then. */
@Path("public/guests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VisitorResource {
    private static final Job GUEST = new Job("guest");

    private final LettingIn letting;
    private final VisitingIncident visiting;
    private final Visiting as;
    private final CurrentCaller caller;

    VisitorResource(LettingIn letting, VisitingIncident visiting, Visiting as, CurrentCaller caller) {
        this.letting = letting;
        this.visiting = visiting;
        this.as = as;
        this.caller = caller;
    }

    @POST
    @Path("entry")
    @PermitAll
    public Response enter(@NotNull @Valid EnterAsGuest request) {
        return caller.as(GUEST, () -> letting.enter(request.link(), request.code()))
                .answer();
    }

    @POST
    @Path("view")
    @PermitAll
    public Response view(@NotNull @Valid AsGuest request) {
        return inside(request.session(), visiting::read).answer();
    }

    @POST
    @Path("acknowledgement")
    @PermitAll
    public Response acknowledge(@NotNull @Valid AsGuest request) {
        return inside(request.session(), guest -> visiting.acknowledge())
                .answer(done -> Response.noContent().build());
    }

    @POST
    @Path("answers")
    @PermitAll
    public Response answer(
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid AnswerAsGuest request) {
        return inside(request.session(), guest -> visiting.answer(request.text(), key))
                .answer(note -> Response.status(201).entity(note).build());
    }

    @POST
    @Path("leaving")
    @PermitAll
    public Response leave(@NotNull @Valid AsGuest request) {
        caller.as(GUEST, () -> {
            letting.leave(request.session());
            return null;
        });
        return Response.noContent().build();
    }

    private <T> Outcome<T> inside(String session, Function<Inside, Outcome<T>> work) {
        return caller.as(GUEST, () -> letting.inside(session))
                .map(guest -> as.as(guest.guest(), guest.name(), guest.state(), () -> work.apply(guest)))
                .orElseGet(Outcome::notFound);
    }
}
