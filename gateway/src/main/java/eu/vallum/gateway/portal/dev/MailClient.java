package eu.vallum.gateway.portal.dev;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The API of the local mail exchange. */
@RegisterRestClient(configKey = "mail")
@Path("/api/user")
interface MailClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(String login, @Nullable String email) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mail(
            @Nullable String uid,
            @Nullable String subject,
            @Nullable String mimeMessage) {}

    @GET
    List<User> users();

    @GET
    @Path("/{user}/messages")
    List<Mail> messages(@PathParam("user") String user);
}
