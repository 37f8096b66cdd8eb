package eu.vallum.gateway.portal.waiting;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.note.Note;
import eu.vallum.gateway.portal.task.Task;
import eu.vallum.gateway.portal.view.Marking;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What waits for the visitor in person, on any incident. */
@Path("/app/waiting")
@Authenticated
class WaitingResource {
    private final Pages pages;
    private final WaitingClient incidents;

    @CheckedTemplate(basePath = "waiting")
    static class Templates {
        static native TemplateInstance waiting(List<Note> mentions, List<Task> tasks, boolean exercise, String marking);

        private Templates() {}
    }

    @Inject
    WaitingResource(Pages pages, @RestClient WaitingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@QueryParam("exercise") @DefaultValue("false") boolean exercise) {
        var mentions = incidents.mentions(exercise).items();
        return pages.show(Templates.waiting(
                mentions,
                incidents.tasks(exercise).items(),
                exercise,
                Marking.ofList(mentions.stream().map(Note::tlp))));
    }
}
