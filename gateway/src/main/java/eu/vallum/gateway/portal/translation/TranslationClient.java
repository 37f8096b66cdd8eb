package eu.vallum.gateway.portal.translation;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Translation;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/incidents")
@Consumes(MediaType.APPLICATION_JSON)
interface TranslationClient {

    record Versions(List<Translation.Version> items) {}

    record Translate(String text, int version) {}

    record Withdraw(String reason) {}

    record Say(String language) {}

    @GET
    @Path("/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/translations")
    Translation.All all(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/translations/{field}/{language}/versions")
    Versions versions(
            @PathParam("id") UUID id, @PathParam("field") String field, @PathParam("language") String language);

    @PUT
    @Path("/{id}/translations/{field}/{language}")
    Translation translate(
            @PathParam("id") UUID id,
            @PathParam("field") String field,
            @PathParam("language") String language,
            Translate translation);

    @POST
    @Path("/{id}/translations/{field}/{language}/withdrawal")
    Translation withdraw(
            @PathParam("id") UUID id,
            @PathParam("field") String field,
            @PathParam("language") String language,
            Withdraw reason);

    @PUT
    @Path("/{id}/language")
    Say say(@PathParam("id") UUID id, Say language);
}
