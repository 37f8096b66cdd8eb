package eu.vallum.gateway.portal.overview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
interface DeskClient {

    /** A project of ours. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Own(
            UUID id,
            String reference,
            String acronym,
            String title,
            String status,
            String visibility,
            Instant registeredAt) {}

    /** A draft of ours. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Draft(
            UUID id, @Nullable String acronym, @Nullable String title, String step, Instant savedAt) {

        /** Where to go on. */
        public String path() {
            return "/research-desk/projects/new/" + step + "?draft=" + id;
        }

        /** Its title, else its acronym, else the word for neither. */
        public String called(String untitled) {
            return title != null && !title.isBlank()
                    ? title
                    : acronym != null && !acronym.isBlank() ? acronym : untitled;
        }
    }

    /** Drafts of ours. */
    record Drafts(List<Draft> items) {}

    @GET
    @Path("/own/projects")
    Slice<Own> projects(@QueryParam("limit") int limit);

    @GET
    @Path("/drafts")
    Drafts drafts();
}
