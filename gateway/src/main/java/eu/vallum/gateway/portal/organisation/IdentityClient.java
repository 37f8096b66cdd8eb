package eu.vallum.gateway.portal.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "identity")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/identity/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface IdentityClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organisation(
            UUID id,
            String name,
            String memberState,
            String kind,
            String status,
            @Nullable String contactEmail,
            @Nullable String rorId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String subject, String name, String email, Instant joinedAt, List<String> roles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invitation(
            String email,
            String givenName,
            String familyName,
            List<String> roles,
            Instant invitedAt,
            Instant expiresAt) {}

    record People(List<Member> people, List<Invitation> invitations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Role(String role) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(List<Role> roles) {

        /** True when one of the roles is held now. */
        boolean holds(String... any) {
            return roles.stream().anyMatch(held -> List.of(any).contains(held.role()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitePerson(String email, String givenName, String familyName, List<String> roles, String language) {}

    record Token(String token) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvitationView(
            String organisation,
            String memberState,
            String givenName,
            String familyName,
            String email,
            List<String> roles,
            Instant expiresAt) {}

    record Accepted(String organisation, String account) {}

    @GET
    @Path("/me")
    Me me();

    @GET
    @Path("/organisations/{id}")
    Organisation organisation(@PathParam("id") UUID id);

    @GET
    @Path("/organisations/{id}/people")
    People people(@PathParam("id") UUID id);

    @POST
    @Path("/organisations/{id}/people")
    Invitation invite(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, InvitePerson person);

    @POST
    @Path("/invitations/view")
    InvitationView view(Token token);

    @POST
    @Path("/invitations/acceptance")
    Accepted accept(Token token);
}
