package eu.vallum.gateway.portal.research;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
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

@RegisterRestClient(configKey = "research")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/research/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface RegistryClient {

    /** A project of ours in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Own(
            UUID id,
            String reference,
            String acronym,
            String title,
            String status,
            String visibility,
            Instant registeredAt) {}

    /** A draft of ours in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(UUID id, @Nullable String acronym, @Nullable String title, String step, Instant savedAt) {

        /** Its title, else its acronym, else the word for neither. */
        public String called(String untitled) {
            return title != null && !title.isBlank()
                    ? title
                    : acronym != null && !acronym.isBlank() ? acronym : untitled;
        }
    }

    record Heads(List<Head> items) {}

    @GET
    @Path("/projects")
    Found search(
            @QueryParam("q") @Nullable String words,
            @QueryParam("domain") List<String> domains,
            @QueryParam("country") List<String> countries,
            @QueryParam("programme") List<String> programmes,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/projects/{id}")
    Project project(@PathParam("id") UUID id);

    @GET
    @Path("/vocabularies/jrc")
    Taxonomy taxonomy();

    @GET
    @Path("/own/projects")
    Slice<Own> own(@QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/own/projects/{id}")
    Project ownProject(@PathParam("id") UUID id);

    @PUT
    @Path("/own/projects/{id}/publication")
    Project publish(@PathParam("id") UUID id);

    @DELETE
    @Path("/own/projects/{id}/publication")
    Project withdraw(@PathParam("id") UUID id);

    @GET
    @Path("/drafts")
    Heads drafts();

    @GET
    @Path("/drafts/{id}")
    Draft draft(@PathParam("id") UUID id);

    @PUT
    @Path("/drafts/{id}")
    Draft save(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version, Draft.Save draft);

    @DELETE
    @Path("/drafts/{id}")
    void discard(@PathParam("id") UUID id);

    @POST
    @Path("/drafts/{id}/submission")
    Project submit(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") @Nullable String version);

    @GET
    @Path("/prefill")
    Draft.Prefill prefill(
            @QueryParam("grant") @Nullable String grant,
            @QueryParam("ror") @Nullable String ror,
            @QueryParam("pic") @Nullable String pic,
            @QueryParam("orcid") @Nullable String orcid);
}
