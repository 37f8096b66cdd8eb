package eu.vallum.gateway.portal.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "identity")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/identity/v1/organisations/{id}/grants")
@Consumes(MediaType.APPLICATION_JSON)
interface GrantClient {

    /** A role that somebody holds, held or will hold. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Grant(
            UUID id,
            String subject,
            String subjectKind,
            String role,
            Instant validFrom,
            @Nullable Instant validUntil,
            String grantedBy,
            Instant grantedAt,
            boolean revoked,
            @Nullable String revokedBy,
            @Nullable Instant revokedAt) {

        /** Revoked, ended, later or held at that moment; the names of the chips. */
        String state(Instant now) {
            if (revoked) {
                return "revoked";
            }
            if (validUntil != null && !validUntil.isAfter(now)) {
                return "ended";
            }
            return validFrom.isAfter(now) ? "later" : "held";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantRole(String subject, String role, @Nullable Instant validUntil) {}

    @GET
    Slice<Grant> list(
            @PathParam("id") UUID organisation,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    Grant give(@PathParam("id") UUID organisation, @HeaderParam("Idempotency-Key") String key, GrantRole wish);

    @DELETE
    @Path("/{grant}")
    void revoke(@PathParam("id") UUID organisation, @PathParam("grant") UUID grant);
}
