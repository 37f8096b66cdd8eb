package eu.vallum.gateway.portal.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "identity")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/identity/v1/organisations/{id}/people")
public interface PeopleClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String subject, String name, String email, List<String> roles) {

        /** True when they may arrange duty. */
        public boolean coordinates() {
            return roles.contains("coordinator");
        }

        /** True when they may work on incidents. */
        public boolean works() {
            return roles.contains("coordinator") || roles.contains("officer");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record People(List<Member> people) {}

    @GET
    People of(@PathParam("id") UUID organisation);
}
