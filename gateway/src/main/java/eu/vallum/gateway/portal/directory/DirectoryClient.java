package eu.vallum.gateway.portal.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/contacts")
@Consumes(MediaType.APPLICATION_JSON)
interface DirectoryClient {

    /** An authority as others call it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(
            Organisation organisation,
            int version,
            @Nullable String phone,
            @Nullable String mailbox,
            @Nullable String pgpFingerprint,
            @Nullable String hours,
            List<String> languages,
            @Nullable Instant verifiedAt,
            boolean stale) {

        /** True when it has said how it is called. */
        public boolean known() {
            return version > 0;
        }

        /** In groups of four, as people read it out; null without one. */
        public @Nullable String fingerprint() {
            return pgpFingerprint == null ? null : pgpFingerprint.replaceAll("(.{4})(?!$)", "$1 ");
        }

        /** Where a click dials. */
        public String dial() {
            return "tel:" + (phone == null ? "" : phone.replaceAll("[^+0-9]", ""));
        }
    }

    record Contacts(List<Contact> items, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Keep(String phone, String mailbox, @Nullable String pgpFingerprint, String hours, List<String> languages) {}

    @GET
    Contacts page(@QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/own")
    Contact own();

    @PUT
    @Path("/own")
    Contact keep(@HeaderParam("If-Match") String version, Keep contact);

    @POST
    @Path("/own/verification")
    @Consumes(MediaType.WILDCARD)
    Contact verify();
}
