package eu.vallum.gateway.portal.knowledge;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
interface KnowledgeClient {
    @GET
    @Path("/knowledge")
    Slice<Knowledge.Head> search(
            @QueryParam("q") @Nullable String text,
            @QueryParam("type") @Nullable String type,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/knowledge/{object}")
    Knowledge one(@PathParam("object") String object);

    @GET
    @Path("/knowledge-loads")
    Knowledge.Loads loads();

    @GET
    @Path("/knowledge-loads/{load}/findings")
    Slice<Knowledge.Finding> findings(@PathParam("load") UUID load, @QueryParam("after") @Nullable String after);
}
