package eu.vallum.incident.intake;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** {@code /public}: reporting without an account. Open to everybody; limits, tickets and links are the proof. */
@Path("public")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicResource {
    private static final Job INTAKE = new Job("intake");

    private final ConfirmingMailbox confirming;
    private final FilingPublicReport filing;
    private final Returning returning;
    private final CurrentCaller caller;
    private final RoutingContext request;

    PublicResource(
            ConfirmingMailbox confirming,
            FilingPublicReport filing,
            Returning returning,
            CurrentCaller caller,
            RoutingContext request) {
        this.confirming = confirming;
        this.filing = filing;
        this.returning = returning;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Path("authorities")
    @PermitAll
    public Response authorities() {
        return Response.ok(intake(confirming::authorities)).build();
    }

    @POST
    @Path("mailboxes")
    @PermitAll
    public Response ask(@NotNull @Valid ConfirmMailbox mailbox) {
        return intake(() -> confirming.ask(mailbox, network()))
                .answer(asked -> Response.accepted(asked).build());
    }

    @POST
    @Path("mailboxes/{mailbox}/code")
    @PermitAll
    public Response enter(@PathParam("mailbox") UUID mailbox, @NotNull @Valid EnterCode code) {
        return intake(() -> confirming.enter(mailbox, code.code())).answer();
    }

    @POST
    @Path("reports")
    @PermitAll
    public Response file(@NotNull @Valid FilePublicReport report) {
        return intake(() -> filing.file(report))
                .answer(receipt -> Response.status(201).entity(receipt).build());
    }

    @POST
    @Path("reports/view")
    @PermitAll
    public Response view(@NotNull @Valid ShowLink link) {
        return linked(link.link(), returning::view).answer();
    }

    @POST
    @Path("reports/questions")
    @PermitAll
    public Response ask(@NotNull @Valid ShowLink.Asking asking) {
        return linked(asking.link(), link -> returning.ask(link, asking.text()))
                .answer(asked -> Response.status(201).entity(asked).build());
    }

    @POST
    @Path("reports/answers")
    @PermitAll
    public Response answer(@NotNull @Valid ShowLink.Answering answering) {
        return linked(answering.link(), link -> returning.answer(link, answering.question(), answering.text()))
                .answer();
    }

    @POST
    @Path("reports/revocation")
    @PermitAll
    public Response revoke(@NotNull @Valid ShowLink link) {
        return linked(link.link(), known -> Outcome.done(returning.revoke(known)))
                .answer(done -> Response.noContent().build());
    }

    private <T> T intake(Callable<T> work) {
        return caller.as(INTAKE, work);
    }

    private <T> Outcome<T> linked(String link, Function<ReturnLinks.Known, Outcome<T>> work) {
        return intake(() -> returning.find(link))
                .map(known -> caller.as(new Job("link:" + known.id()), () -> work.apply(known)))
                .orElseGet(Outcome::notFound);
    }

    /** The network as the door names it: the first three groups of an IPv6 address, all of an IPv4 address. */
    private String network() {
        var forwarded = request.request().getHeader("X-Forwarded-For");
        var address = forwarded == null
                ? request.request().remoteAddress().hostAddress()
                : forwarded.split(",", 2)[0].strip();
        return Networks.of(address);
    }
}
