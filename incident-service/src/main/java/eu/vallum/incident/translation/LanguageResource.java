package eu.vallum.incident.translation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code PUT /incidents/{incident}/language}: for the owner. */
@Path("incidents/{incident}/language")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LanguageResource {
    private final SayingLanguage saying;

    LanguageResource(SayingLanguage saying) {
        this.saying = saying;
    }

    @PUT
    @RequiresScope("incident:write")
    public Response say(@PathParam("incident") IncidentId incident, @NotNull @Valid SayLanguage request) {
        return saying.say(incident, request).answer();
    }
}
