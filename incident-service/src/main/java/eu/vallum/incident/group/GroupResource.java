package eu.vallum.incident.group;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /groups}: for owners and members. */
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GroupResource {
    private final ReadingGroups reading;
    private final MakingGroup making;
    private final ChangingMembers changing;

    GroupResource(ReadingGroups reading, MakingGroup making, ChangingMembers changing) {
        this.reading = reading;
        this.making = making;
        this.changing = changing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return reading.list().answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response make(
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid MakeGroup request) {
        return making.make(GroupId.next(), request, key)
                .answer(group -> Response.status(201).entity(group).build());
    }

    @GET
    @Path("{group}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("group") GroupId group) {
        return reading.read(group).answer();
    }

    @POST
    @Path("{group}/members")
    @RequiresScope("incident:write")
    public Response add(@PathParam("group") GroupId group, @NotNull @Valid AddMember request) {
        return changing.add(group, request.organisation()).answer();
    }

    @POST
    @Path("{group}/members/{organisation}/removal")
    @RequiresScope("incident:write")
    public Response remove(
            @PathParam("group") GroupId group,
            @PathParam("organisation") UUID organisation,
            @NotNull @Valid GiveReason request) {
        return changing.remove(group, organisation, request.reason()).answer();
    }

    @POST
    @Path("{group}/ending")
    @RequiresScope("incident:write")
    public Response end(@PathParam("group") GroupId group, @NotNull @Valid GiveReason request) {
        return changing.end(group, request.reason()).answer();
    }
}
