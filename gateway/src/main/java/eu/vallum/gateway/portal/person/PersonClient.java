package eu.vallum.gateway.portal.person;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/persons")
@Consumes(MediaType.APPLICATION_JSON)
interface PersonClient {

    record Person(String subject, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PersonList(
            int version,
            List<Person> persons,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    record Keep(List<Person> persons) {}

    @GET
    PersonList own();

    @PUT
    PersonList keep(@HeaderParam("If-Match") String version, Keep persons);
}
