package eu.vallum.gateway.portal.regime;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface RegimeClient {

    record Items<T>(List<T> items) {}

    record JudgeSignificance(String provider, Map<String, Object> answers) {}

    @GET
    @Path("/regimes")
    Items<Regime> regimes();

    @GET
    @Path("/significance")
    Significance.Law law();

    @POST
    @Path("/significance")
    Significance.Judgement judge(JudgeSignificance answers);

    @GET
    @Path("/incidents/{id}/recurrences")
    Significance.Recurring recurrences(@PathParam("id") UUID id);
}
