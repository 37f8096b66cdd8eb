package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/views")
interface ViewClient {
    @GET
    SavedView.All all();

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    SavedView keep(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version, SavedView.Keep view);

    @PUT
    @Path("/{id}/choice")
    @Consumes(MediaType.APPLICATION_JSON)
    SavedView choose(@PathParam("id") UUID id, SavedView.Choice choice);

    @DELETE
    @Path("/{id}")
    void discard(@PathParam("id") UUID id);
}
