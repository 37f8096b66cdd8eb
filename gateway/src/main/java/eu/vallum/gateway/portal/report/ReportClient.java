package eu.vallum.gateway.portal.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.portal.view.Person;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface ReportClient {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(@Nullable UUID id, String name, @Nullable String memberState) {}

    record OutsideReference(String system, String value) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FileIncident(
            String title,
            String summary,
            Hit entity,
            String sector,
            Instant awareAt,
            @Nullable Instant receivedAt,
            @Nullable Person reporter,
            String channel,
            @Nullable Officer officer,
            @Nullable String severity,
            String suspectedMalicious,
            String crossBorder,
            List<String> affectedMemberStates,
            String tlp,
            List<OutsideReference> outsideReferences,
            UUID draft,
            @Nullable String language) {}

    /** A report of an entity's own account. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FileReport(
            String title,
            String summary,
            String sector,
            Instant awareAt,
            @Nullable String contact,
            String suspectedMalicious,
            String crossBorder,
            List<String> affectedMemberStates,
            UUID draft) {}

    /** An entity of the register, as far as a report names it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(UUID id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Filed(UUID id, String reference) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaveDraft(@Nullable String title, String step, Map<String, List<String>> content) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Draft(
            UUID id,
            long version,
            Instant updatedAt,
            @Nullable String step,
            Map<String, Object> content) {}

    /** A draft in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DraftHead(
            UUID id, @Nullable String title, @Nullable String step, Instant updatedAt) {

        /** The title, or the word for none. */
        public String called(String untitled) {
            return title == null || title.isBlank() ? untitled : title;
        }

        /** Where to go on. */
        public String at() {
            return step == null || !Answers.STEPS.contains(step) ? Answers.STEPS.getFirst() : step;
        }
    }

    record Drafts(List<DraftHead> items) {}

    @POST
    @Path("/incidents")
    Filed file(@HeaderParam("Idempotency-Key") String key, FileIncident incident);

    @POST
    @Path("/reports")
    Filed report(@HeaderParam("Idempotency-Key") String key, FileReport report);

    @GET
    @Path("/entities")
    Slice<Listed> entities(@QueryParam("q") String q, @QueryParam("limit") int limit);

    @GET
    @Path("/drafts")
    Drafts drafts();

    @GET
    @Path("/drafts/{id}")
    Draft draft(@PathParam("id") UUID id);

    @PUT
    @Path("/drafts/{id}")
    Draft save(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version, SaveDraft draft);

    @DELETE
    @Path("/drafts/{id}")
    void drop(@PathParam("id") UUID id);
}
