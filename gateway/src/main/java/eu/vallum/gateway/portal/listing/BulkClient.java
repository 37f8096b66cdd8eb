package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/assignments")
interface BulkClient {

    /** Incidents named, or a filter; an officer, or nobody. */
    record AssignMany(
            @Nullable List<UUID> incidents,
            @Nullable Map<String, Object> filter,
            @Nullable Officer officer,
            @Nullable Long expected) {}

    record LeftOut(String reason, long count, List<String> references) {}

    record Plan(long matching, long would, List<LeftOut> leftOut) {}

    /** An act on many, as far as it has come. */
    record Run(
            UUID id,
            long total,
            long done,
            long waiting,
            List<LeftOut> leftOut,
            boolean undoable,
            @Nullable UUID undoes,
            @Nullable UUID undoneBy) {
        public boolean finished() {
            return waiting == 0;
        }

        public long handled() {
            return total - waiting;
        }
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    Plan preview(AssignMany request);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Run start(@HeaderParam("Idempotency-Key") String key, AssignMany request);

    @GET
    @Path("/{run}")
    Run read(@PathParam("run") UUID run);

    @POST
    @Path("/{run}/undo")
    Run undo(@PathParam("run") UUID run);
}
