package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Group;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.portal.view.Organisation;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
interface ActClient {

    record Items<T>(List<T> items) {}

    /** Incidents named, or a filter; and one thing to do. */
    record ActOnMany(
            @Nullable List<UUID> incidents,
            @Nullable Map<String, Object> filter,
            @Nullable Long expected,
            @Nullable Assign assign,
            @Nullable Close close,
            @Nullable Reopen reopen,
            @Nullable Share share,
            @Nullable Withdraw withdraw) {

        /** The same thing done to these. */
        ActOnMany to(@Nullable List<UUID> named, @Nullable Map<String, Object> all, @Nullable Long wanted) {
            return new ActOnMany(named, all, wanted, assign, close, reopen, share, withdraw);
        }
    }

    record Assign(@Nullable Officer officer) {}

    record Close(String reason) {}

    record Reopen(String reason, boolean deadlines) {}

    record Share(
            @Nullable List<UUID> recipients,
            @Nullable UUID group,
            String tlp,
            String basis,
            String scopeNote,
            @Nullable Instant expiresAt) {}

    record Withdraw(
            @Nullable List<UUID> recipients, @Nullable UUID group, String reason) {}

    record Undo(@Nullable String reason) {}

    record LeftOut(String reason, long count, List<String> references) {}

    record Plan(long matching, long would, List<LeftOut> leftOut) {}

    /** An act on many, as far as it has come. */
    record Run(
            UUID id,
            String action,
            long total,
            long done,
            long waiting,
            List<LeftOut> leftOut,
            boolean undoable,
            Instant undoableUntil,
            @Nullable UUID undoes,
            @Nullable UUID undoneBy) {
        public boolean finished() {
            return waiting == 0;
        }

        /** True when taking it back is told to others, with a reason. */
        public boolean told() {
            return !action.equals("assign");
        }

        public long handled() {
            return total - waiting;
        }
    }

    @POST
    @Path("/acts/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    Plan preview(ActOnMany request);

    @POST
    @Path("/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    Run start(@HeaderParam("Idempotency-Key") String key, ActOnMany request);

    @GET
    @Path("/acts/{run}")
    Run read(@PathParam("run") UUID run);

    @POST
    @Path("/acts/{run}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    Run undo(@PathParam("run") UUID run, Undo undo);

    @GET
    @Path("/recipients")
    Items<Organisation> recipients();

    @GET
    @Path("/groups")
    Items<Group> groups();
}
