package eu.vallum.gateway.portal.research;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The public search of research projects, and the page of a project. Works without an account and without script. */
@Path("/research")
@PermitAll
class SearchResource {
    private static final int SHOWN = 20;
    private final Pages pages;
    private final RegistryClient registry;

    @CheckedTemplate(basePath = "research")
    static class Templates {
        static native TemplateInstance search(Found found, Question question, Taxonomy taxonomy);

        static native TemplateInstance project(Project project, Taxonomy taxonomy);

        private Templates() {}
    }

    @Inject
    SearchResource(Pages pages, @RestClient RegistryClient registry) {
        this.pages = pages;
        this.registry = registry;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response search(
            @QueryParam("q") @Nullable String words,
            @QueryParam("domain") List<String> domains,
            @QueryParam("country") List<String> countries,
            @QueryParam("programme") List<String> programmes,
            @QueryParam("after") @Nullable String after) {
        var question = Question.of(words, domains, countries, programmes);
        var found = registry.search(
                question.words().isEmpty() ? null : question.words(),
                question.domains(),
                question.countries(),
                question.programmes(),
                SHOWN,
                after);
        return pages.show(Templates.search(found, question, registry.taxonomy()));
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response project(@PathParam("id") UUID id) {
        return pages.show(Templates.project(registry.project(id), registry.taxonomy()));
    }
}
