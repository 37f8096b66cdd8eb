package eu.vallum.gateway.portal.waiting;

import eu.vallum.gateway.portal.note.Note;
import eu.vallum.gateway.portal.task.Task;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
interface WaitingClient {

    record Items<T>(List<T> items) {}

    @GET
    @Path("/mentions")
    Items<Note> mentions(@QueryParam("exercise") boolean exercise);

    @GET
    @Path("/tasks")
    Items<Task> tasks(@QueryParam("exercise") boolean exercise);
}
