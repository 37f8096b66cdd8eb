package eu.vallum.identity.organisation;

import eu.vallum.identity.organisation.ProposingOrganisation.Proposal;
import eu.vallum.identity.organisation.ProposingOrganisation.Registered;
import eu.vallum.identity.problem.ExpectedVersion;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

@Path("/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrganisationResource {
    private final ReadingRegister reading;
    private final ProposingOrganisation proposing;
    private final Deciding deciding;

    OrganisationResource(ReadingRegister reading, ProposingOrganisation proposing, Deciding deciding) {
        this.reading = reading;
        this.proposing = proposing;
        this.deciding = deciding;
    }

    @GET
    @RequiresScope("identity:read")
    public Page<OrganisationHead> list(@Valid @BeanParam RegisterQuery query, @Valid @BeanParam PageRequest page) {
        return reading.list(query, page);
    }

    @GET
    @Path("/{id}")
    @RequiresScope("identity:read")
    public Response one(@PathParam("id") OrganisationId id) {
        return reading.one(id).map(OrganisationResource::found).orElseGet(OrganisationResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("identity:write")
    public Response propose(
            @NotNull @Valid ProposeOrganisation request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return switch (proposing.propose(request, key)) {
            case Proposal.Refused refused -> refused.why().response("Nothing was changed.");
            case Proposal.Answered answered -> answered.answer().answer(OrganisationResource::registered);
        };
    }

    @POST
    @Path("/{id}/confirmation")
    @RequiresScope("identity:write")
    public Response confirm(@PathParam("id") OrganisationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(deciding.confirm(id, ExpectedVersion.of(ifMatch)));
    }

    @PUT
    @Path("/{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("identity:write")
    public Response change(
            @PathParam("id") OrganisationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeStatus request) {
        return answer(deciding.change(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(Decision decision) {
        return switch (decision) {
            case Decision.Taken taken -> found(taken.organisation());
            case Decision.Unknown unknown -> unknown();
            case Decision.Refused refused -> refused.why().response("Nothing was changed.");
            case Decision.Outdated outdated ->
                CommonProblem.PRECONDITION.response("Read the organisation again and decide on what it is now.");
            case Decision.WrongStatus wrong ->
                IdentityProblem.ORGANISATION_STATUS.response(
                        "It is " + wrong.is().code() + ".");
        };
    }

    private static Response registered(Registered registered) {
        var organisation = registered.organisation();
        return organisation == null
                ? IdentityProblem.ORGANISATION_KNOWN.response("Look it up in the register.")
                : Response.created(URI.create("/api/identity/v1/organisations/" + organisation.id()))
                        .tag(Integer.toString(organisation.version()))
                        .entity(organisation)
                        .build();
    }

    private static Response found(OrganisationDetails organisation) {
        return Response.ok(organisation)
                .tag(Integer.toString(organisation.version()))
                .build();
    }

    private static Response unknown() {
        return CommonProblem.NOT_FOUND.response("There is no organisation of this id that you can see.");
    }
}
