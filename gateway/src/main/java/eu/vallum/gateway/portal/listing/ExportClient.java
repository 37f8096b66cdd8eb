package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/exports")
interface ExportClient {

    record Ask(SavedView.Kept query, String format, boolean bom) {}

    /** A file that was ordered. */
    record Export(
            UUID id,
            SavedView.Kept query,
            String format,
            String state,
            @Nullable Integer incidents,
            @Nullable String tlp,
            @Nullable String sha256,
            Instant askedAt,
            Instant keptUntil) {
        public boolean making() {
            return state.equals("making");
        }

        public boolean ready() {
            return state.equals("ready");
        }
    }

    record All(List<Export> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Export ask(@HeaderParam("Idempotency-Key") String key, Ask request);

    @GET
    All all();

    @GET
    @Path("/{export}")
    Export one(@PathParam("export") UUID export);

    @GET
    @Path("/{export}/file")
    byte[] file(@PathParam("export") UUID export);
}
