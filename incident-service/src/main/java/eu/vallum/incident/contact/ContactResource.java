package eu.vallum.incident.contact;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.NameCursor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /contacts}: how authorities are reached. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactResource {
    private final KeepingContacts keeping;

    ContactResource(KeepingContacts keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable String after) {
        return keeping.list(NameCursor.decode(after), limit).answer();
    }

    @GET
    @Path("own")
    @RequiresScope("incident:read")
    public Response read() {
        return tagged(keeping.read());
    }

    @PUT
    @Path("own")
    @RequiresScope("incident:write")
    public Response keep(@HeaderParam("If-Match") @Nullable String seenVersion, @NotNull @Valid KeepContact request) {
        return tagged(keeping.keep(request, Versions.version(seenVersion)));
    }

    @POST
    @Path("own/verification")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response verify() {
        return tagged(keeping.verify());
    }

    private static Response tagged(Outcome<ContactView> outcome) {
        return outcome.answer(contact -> Response.ok(contact)
                .header("ETag", Versions.of(contact.version()))
                .build());
    }
}
