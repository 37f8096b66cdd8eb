package eu.vallum.gateway.portal.overview;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
interface OverviewClient {

    @GET
    @Path("/overview")
    Overview overview();
}
