package eu.vallum.identity.grant;

import eu.vallum.identity.grant.GrantingRole.Given;
import eu.vallum.identity.grant.ReadingGrants.Reading;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;

@Path("/organisations/{id}/grants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GrantResource {
    private final ReadingGrants reading;
    private final GrantingRole granting;
    private final RevokingGrant revoking;

    GrantResource(ReadingGrants reading, GrantingRole granting, RevokingGrant revoking) {
        this.reading = reading;
        this.granting = granting;
        this.revoking = revoking;
    }

    @GET
    @RequiresScope("identity:read")
    public Response list(@PathParam("id") OrganisationId organisation, @Valid @BeanParam PageRequest page) {
        return switch (reading.list(organisation, page)) {
            case Reading.Shown shown -> Response.ok(shown.page()).build();
            case Reading.Unknown unknown -> unknown();
            case Reading.Refused refused ->
                IdentityProblem.ROLE_MISSING.response("For coordinators, officers and administrators.");
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("identity:write")
    public Response grant(
            @PathParam("id") OrganisationId organisation,
            @NotNull @Valid GrantRole wish,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return granting.grant(organisation, wish, key)
                .answer("Nothing was changed.", once -> once.answer(GrantResource::given));
    }

    @DELETE
    @Path("/{grant}")
    @RequiresScope("identity:write")
    public Response revoke(@PathParam("id") OrganisationId organisation, @PathParam("grant") GrantId grant) {
        return switch (revoking.revoke(organisation, grant)) {
            case DONE -> Response.noContent().build();
            case UNKNOWN -> unknown();
            case REFUSED -> IdentityProblem.ROLE_MISSING.response("For coordinators and administrators.");
        };
    }

    private static Response given(Given given) {
        var grant = given.grant();
        return grant == null
                ? IdentityProblem.ALREADY_GRANTED.response("Look at the list of grants.")
                : Response.status(Response.Status.CREATED)
                        .tag(Integer.toString(grant.version()))
                        .entity(grant)
                        .build();
    }

    private static Response unknown() {
        return CommonProblem.NOT_FOUND.response("There is nothing of this id that you can see.");
    }
}
