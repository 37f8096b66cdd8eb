package eu.vallum.gateway.portal.start;

import eu.vallum.gateway.contract.ProblemBook;
import eu.vallum.gateway.contract.ProblemKind;
import eu.vallum.gateway.portal.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every problem that the services may answer with, in one catalogue; the address of a problem's type leads here. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemsResource {
    private final Pages pages;
    private final ProblemBook book;

    @CheckedTemplate(basePath = "start")
    static class Templates {
        static native TemplateInstance problems(List<ProblemKind> problems, @Nullable String marked);

        private Templates() {}
    }

    @Inject
    ProblemsResource(Pages pages, ProblemBook book) {
        this.pages = pages;
        this.book = book;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response all() {
        return pages.show(Templates.problems(book.all(), null));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @RunOnVirtualThread
    public Response one(@PathParam("code") String code) {
        return pages.show(Templates.problems(book.all(), code));
    }
}
