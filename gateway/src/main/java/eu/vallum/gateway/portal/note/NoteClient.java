package eu.vallum.gateway.portal.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface NoteClient {

    record Items<T>(List<T> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Write(
            String text,
            String tlp,
            List<UUID> to,
            List<NotePerson> persons,
            List<NotePerson> mentions,
            @Nullable String language) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String text, @Nullable String tlp, @Nullable String language) {}

    record Withdraw(String reason) {}

    record Translate(String language, String text) {}

    @GET
    @Path("/mentions")
    Items<Note> mentions();

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/shares")
    Items<Share> shares(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/notes")
    Slice<Note> notes(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @POST
    @Path("/incidents/{id}/notes")
    Note write(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Write note);

    @GET
    @Path("/incidents/{id}/notes/{note}")
    Note note(@PathParam("id") UUID id, @PathParam("note") UUID note);

    @GET
    @Path("/incidents/{id}/notes/{note}/versions")
    Items<Note.Version> versions(@PathParam("id") UUID id, @PathParam("note") UUID note);

    @PUT
    @Path("/incidents/{id}/notes/{note}")
    Note change(
            @PathParam("id") UUID id,
            @PathParam("note") UUID note,
            @HeaderParam("If-Match") String version,
            Change change);

    @POST
    @Path("/incidents/{id}/notes/{note}/withdrawal")
    Note withdraw(@PathParam("id") UUID id, @PathParam("note") UUID note, Withdraw reason);

    @POST
    @Path("/incidents/{id}/notes/{note}/translations")
    Note translate(@PathParam("id") UUID id, @PathParam("note") UUID note, Translate translation);

    @POST
    @Path("/incidents/{id}/notes/{note}/seen")
    Note saw(@PathParam("id") UUID id, @PathParam("note") UUID note);
}
