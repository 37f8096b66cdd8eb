package eu.vallum.identity.invitation;

import eu.vallum.identity.invitation.ReadingPeople.Reading;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.person.Member;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/organisations/{id}/people")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PeopleResource {
    /** Who is there and who is invited. */
    record PeopleView(List<Member> people, List<InvitationView> invitations) {}

    private final ReadingPeople reading;
    private final InvitingPerson inviting;
    private final RemovingPerson removing;

    PeopleResource(ReadingPeople reading, InvitingPerson inviting, RemovingPerson removing) {
        this.reading = reading;
        this.inviting = inviting;
        this.removing = removing;
    }

    @GET
    @RequiresScope("identity:read")
    public Response list(@PathParam("id") OrganisationId organisation) {
        return switch (reading.list(organisation)) {
            case Reading.Shown shown ->
                Response.ok(new PeopleView(shown.people(), shown.invitations())).build();
            case Reading.Unknown unknown -> unknown();
            case Reading.Refused refused ->
                IdentityProblem.ROLE_MISSING.response("For coordinators, officers and administrators.");
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("identity:write")
    public Response invite(
            @PathParam("id") OrganisationId organisation,
            @NotNull @Valid InvitePerson request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return inviting.invite(organisation, request, key)
                .answer(
                        "Nobody was invited.",
                        once -> once.answer(invitation -> Response.status(Response.Status.CREATED)
                                .entity(invitation)
                                .build()));
    }

    @DELETE
    @Path("/{subject}")
    @RequiresScope("identity:write")
    public Response remove(@PathParam("id") OrganisationId organisation, @PathParam("subject") String subject) {
        return removing.remove(organisation, subject)
                .answer(
                        "Nobody was removed.",
                        removed -> removed ? Response.noContent().build() : unknown());
    }

    private static Response unknown() {
        return CommonProblem.NOT_FOUND.response("There is no organisation of this id that you can see.");
    }
}
