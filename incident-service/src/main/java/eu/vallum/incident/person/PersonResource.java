package eu.vallum.incident.person;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /persons}: whom others may name under TLP:RED. */
@Path("persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PersonResource {
    private final KeepingPersons keeping;

    PersonResource(KeepingPersons keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("organisation") @Nullable String organisation) {
        if (organisation == null) {
            return tagged(keeping.read(null));
        }
        try {
            return tagged(keeping.read(UUID.fromString(organisation)));
        } catch (IllegalArgumentException e) {
            return Outcome.<PersonList>invalid("organisation", "Id", "Send the id of an organisation.")
                    .answer();
        }
    }

    @PUT
    @RequiresScope("incident:write")
    public Response keep(@HeaderParam("If-Match") @Nullable String seenVersion, @NotNull @Valid KeepPersons request) {
        return tagged(keeping.keep(request, Versions.version(seenVersion)));
    }

    private static Response tagged(Outcome<PersonList> outcome) {
        return outcome.answer(list ->
                Response.ok(list).header("ETag", Versions.of(list.version())).build());
    }
}
