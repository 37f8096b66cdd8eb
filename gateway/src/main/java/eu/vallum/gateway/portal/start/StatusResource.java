package eu.vallum.gateway.portal.start;

import eu.vallum.gateway.contract.Contracts;
import eu.vallum.gateway.contract.ProblemBook;
import eu.vallum.gateway.portal.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Whether the services answer. */
@Path("/status")
@Produces(MediaType.TEXT_HTML)
class StatusResource {
    private final Pages pages;
    private final ProblemBook book;

    /** A service, by its name among the contracts, and whether it answered. */
    public record State(String service, boolean works) {}

    @CheckedTemplate(basePath = "start")
    static class Templates {
        static native TemplateInstance status(List<State> states);

        private Templates() {}
    }

    @Inject
    StatusResource(Pages pages, ProblemBook book) {
        this.pages = pages;
        this.book = book;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response status() {
        var states = Contracts.SERVICES.stream()
                .map(service -> new State(service, book.answers(service)))
                .toList();
        return pages.show(Templates.status(states));
    }
}
