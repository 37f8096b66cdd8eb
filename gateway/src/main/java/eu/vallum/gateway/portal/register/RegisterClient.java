package eu.vallum.gateway.portal.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Question;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
public interface RegisterClient {

    /** A number of a register. */
    record Identifier(String scheme, String value) {
        /** As people read and type it. */
        public String text() {
            return scheme + "=" + value;
        }
    }

    /** Whom to call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(
            String name,
            @Nullable String role,
            @Nullable String mailbox,
            @Nullable String phone,
            @Nullable String language) {}

    /** An entity in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(
            UUID id,
            String name,
            @Nullable String shortName,
            String category,
            String memberState,
            List<String> sectors,
            List<Identifier> identifiers,
            boolean accounts) {}

    /** An entity with everything. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Details(
            UUID id,
            long version,
            String name,
            @Nullable String shortName,
            String category,
            String memberState,
            List<String> activeIn,
            List<String> sectors,
            List<Identifier> identifiers,
            List<Contact> contacts,
            @Nullable Organisation organisation,
            long reports,
            Instant changedAt) {}

    /** An entity to be written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Keep(
            String name,
            @Nullable String shortName,
            String category,
            @Nullable String memberState,
            List<String> activeIn,
            List<String> sectors,
            List<Identifier> identifiers,
            List<Contact> contacts,
            @Nullable UUID organisation) {}

    /** A row that was not taken. */
    record Reject(long line, String column, String reason, List<String> cells) {}

    /** What became of a file. */
    record Imported(boolean dry, int read, int added, int changed, int unchanged, int rejected, List<Reject> rejects) {
        /** The first rows that were not taken, as many as a page bears. */
        public List<Reject> shown() {
            return rejects.subList(0, Math.min(100, rejects.size()));
        }
    }

    record Items<T>(List<T> items) {}

    record Attach(@Nullable UUID entity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attached(long version) {}

    /** A return link. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(
            UUID id,
            String mailbox,
            Instant madeAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ask(String text, @Nullable Instant dueAt) {}

    record Say(String text) {}

    @GET
    @Path("/entities")
    Slice<Head> list(
            @QueryParam("q") String q, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @POST
    @Path("/entities")
    Details add(Keep entity);

    @GET
    @Path("/entities/organisations")
    Items<Organisation> organisations();

    @POST
    @Path("/entities/imports")
    @Consumes("text/csv")
    Imported take(@QueryParam("dry") boolean dry, byte[] file);

    @GET
    @Path("/entities/{id}")
    Details one(@PathParam("id") UUID id);

    @PUT
    @Path("/entities/{id}")
    Details change(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Keep entity);

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @PUT
    @Path("/incidents/{id}/entity")
    Attached attach(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Attach entity);

    @GET
    @Path("/incidents/{id}/links")
    Items<Link> links(@PathParam("id") UUID id);

    @DELETE
    @Path("/incidents/{id}/links/{link}")
    void revoke(@PathParam("id") UUID id, @PathParam("link") UUID link);

    @GET
    @Path("/incidents/{id}/questions")
    Items<Question> questions(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/questions")
    Question ask(@PathParam("id") UUID id, Ask question);

    @POST
    @Path("/incidents/{id}/questions/{question}/answer")
    Question answer(@PathParam("id") UUID id, @PathParam("question") UUID question, Say answer);
}
