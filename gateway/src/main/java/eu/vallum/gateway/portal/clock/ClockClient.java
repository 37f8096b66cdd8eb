package eu.vallum.gateway.portal.clock;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.ClockRow;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
interface ClockClient {

    @GET
    @Path("/clocks")
    Slice<ClockRow> clocks(
            @QueryParam("owedBy") String owedBy,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);
}
