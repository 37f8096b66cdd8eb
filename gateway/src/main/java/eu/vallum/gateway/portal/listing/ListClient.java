package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/incidents")
interface ListClient {

    /** A page, with cursors to go on and back. */
    record Found(
            List<IncidentHead> items,
            @Nullable String next,
            @Nullable String previous) {}

    @GET
    Found list(@RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/facets")
    Counts count(@RestQuery MultivaluedMap<String, String> filter);
}
