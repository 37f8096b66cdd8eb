package eu.vallum.identity.invitation;

import eu.vallum.identity.invitation.AcceptingInvitation.Acceptance;
import eu.vallum.identity.problem.IdentityProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Open to everybody: the token is the proof. It stands in the body and so in no log of addresses. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvitationResource {
    private static final String RETRY_SECONDS = "10";

    private final AcceptingInvitation accepting;

    InvitationResource(AcceptingInvitation accepting) {
        this.accepting = accepting;
    }

    @POST
    @Path("/view")
    @PermitAll
    public Response view(@NotNull @Valid ShowToken token) {
        return accepting
                .view(new Token(token.token()))
                .map(offer -> Response.ok(offer).build())
                .orElseGet(InvitationResource::notValid);
    }

    @POST
    @Path("/acceptance")
    @PermitAll
    public Response accept(@NotNull @Valid ShowToken token) {
        return switch (accepting.accept(new Token(token.token()))) {
            case Acceptance.Joined joined -> Response.ok(joined).build();
            case Acceptance.NotValid notValid -> notValid();
            case Acceptance.Later later -> {
                var problem = IdentityProblem.DIRECTORY.response("Your invitation is still good; try again shortly.");
                yield Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build();
            }
        };
    }

    private static Response notValid() {
        return IdentityProblem.INVITATION.response("Ask the organisation that invited you for a new one.");
    }
}
