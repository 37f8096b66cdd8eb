package eu.vallum.gateway.portal.vocabulary;

import eu.vallum.gateway.portal.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Shows the words by which incidents are classified, and what is wrong with files of them. */
@Path("/app/vocabularies")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class VocabularyResource {
    private static final int SHOWN = 100;
    private final Pages pages;
    private final VocabularyClient vocabularies;

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance list(Vocabulary.All vocabularies);

        static native TemplateInstance one(Vocabulary.Details details);

        private Templates() {}
    }

    @Inject
    VocabularyResource(Pages pages, @RestClient VocabularyClient vocabularies) {
        this.pages = pages;
        this.vocabularies = vocabularies;
    }

    @GET
    @RunOnVirtualThread
    public Response list() {
        return pages.show(Templates.list(vocabularies.all()));
    }

    @GET
    @Path("/{namespace:[A-Za-z0-9._-]{1,100}}")
    @RunOnVirtualThread
    public Response one(@PathParam("namespace") String namespace, @QueryParam("after") @Nullable String after) {
        return pages.show(Templates.one(vocabularies.one(namespace, SHOWN, after)));
    }
}
