package eu.vallum.gateway.portal.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
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
@Path("/api/incident/v1/incidents/{id}")
@Consumes(MediaType.APPLICATION_JSON)
interface TaskClient {

    record Items<T>(List<T> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Give(
            String title,
            String details,
            UUID assignee,
            @Nullable TaskPerson person,
            @Nullable Instant dueAt,
            String zone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Move(String state, @Nullable String words) {}

    @GET
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/shares")
    Items<Share> shares(@PathParam("id") UUID id);

    @GET
    @Path("/tasks")
    Items<Task> tasks(@PathParam("id") UUID id);

    @POST
    @Path("/tasks")
    Task give(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Give task);

    @POST
    @Path("/tasks/{task}/state")
    Task move(
            @PathParam("id") UUID id, @PathParam("task") UUID task, @HeaderParam("If-Match") String version, Move move);
}
