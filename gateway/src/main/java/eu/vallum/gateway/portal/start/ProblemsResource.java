package eu.vallum.gateway.portal.start;

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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every problem that the services may answer with, in one catalogue; the address of a problem's type leads here. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemsResource {
    private final Pages pages;
    private final Services services;

    @CheckedTemplate(basePath = "start")
    static class Templates {
        static native TemplateInstance problems(List<ProblemKind> problems, @Nullable String marked);

        private Templates() {}
    }

    @Inject
    ProblemsResource(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response all() {
        return pages.show(Templates.problems(catalogue(), null));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @RunOnVirtualThread
    public Response one(@PathParam("code") String code) {
        return pages.show(Templates.problems(catalogue(), code));
    }

    private List<ProblemKind> catalogue() {
        var byCode = new LinkedHashMap<String, ProblemKind>();
        services.problems().forEach(kind -> byCode.putIfAbsent(kind.code(), kind));
        return byCode.values().stream()
                .sorted(Comparator.comparingInt(ProblemKind::status).thenComparing(ProblemKind::code))
                .toList();
    }
}
