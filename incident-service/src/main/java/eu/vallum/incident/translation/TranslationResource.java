package eu.vallum.incident.translation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.report.Language;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/translations}: for whoever sees the incident. */
@Path("incidents/{incident}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TranslationResource {
    private final ReadingTranslations reading;
    private final Translating translating;

    TranslationResource(ReadingTranslations reading, Translating translating) {
        this.reading = reading;
        this.translating = translating;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return reading.list(incident).answer();
    }

    @PUT
    @Path("{field}/{language}")
    @RequiresScope("incident:write")
    public Response write(
            @PathParam("incident") IncidentId incident,
            @PathParam("field") TextField field,
            @PathParam("language") Language language,
            @NotNull @Valid Translate request) {
        return translating.write(incident, field, language, request).answer();
    }

    @GET
    @Path("{field}/{language}/versions")
    @RequiresScope("incident:read")
    public Response versions(
            @PathParam("incident") IncidentId incident,
            @PathParam("field") TextField field,
            @PathParam("language") Language language) {
        return reading.versions(incident, field, language).answer();
    }

    @POST
    @Path("{field}/{language}/withdrawal")
    @RequiresScope("incident:write")
    public Response withdraw(
            @PathParam("incident") IncidentId incident,
            @PathParam("field") TextField field,
            @PathParam("language") Language language,
            @NotNull @Valid WithdrawTranslation request) {
        return translating.withdraw(incident, field, language, request).answer();
    }
}
