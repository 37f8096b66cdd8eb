package eu.vallum.gateway.portal.cordis;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/** A client of its own, as files take longer than anything else the portal sends. */
@RegisterRestClient(configKey = "cordis")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/research/v1/imports")
interface CordisClient {

    @GET
    Slice<Import> list(@QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Import send(ClientMultipartForm files);

    @GET
    @Path("/{id}")
    Import one(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/findings")
    Slice<Import.Finding> findings(
            @PathParam("id") UUID id,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);
}
