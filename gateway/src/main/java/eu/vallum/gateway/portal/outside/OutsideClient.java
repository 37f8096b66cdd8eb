package eu.vallum.gateway.portal.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.publicform.VisitorNetwork;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(VisitorNetwork.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/public/guests")
@Consumes(MediaType.APPLICATION_JSON)
interface OutsideClient {

    record Enter(String link, String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entered(String session, Instant expiresAt, String language) {}

    record As(String session) {}

    record Answer(String session, String text) {}

    @POST
    @Path("/entry")
    Entered enter(Enter enter);

    @POST
    @Path("/view")
    Visit view(As as);

    @POST
    @Path("/acknowledgement")
    void acknowledge(As as);

    @POST
    @Path("/answers")
    void answer(@HeaderParam("Idempotency-Key") String key, Answer answer);

    @POST
    @Path("/leaving")
    void leave(As as);
}
