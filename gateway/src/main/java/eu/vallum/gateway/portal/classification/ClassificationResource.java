package eu.vallum.gateway.portal.classification;

import eu.vallum.gateway.portal.classification.ClassificationClient.Classify;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.portal.vocabulary.Vocabulary;
import eu.vallum.gateway.portal.vocabulary.VocabularyClient;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Shows by which terms an incident is classified, and lets its owner put one and take one off. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/classification")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ClassificationResource {
    private static final Set<String> DONE = Set.of("added", "removed");
    private static final String TERM = "term";
    private static final String VOCABULARY = "vocabulary";
    private static final int CHOICES = 200;
    private final Pages pages;
    private final ClassificationClient incidents;
    private final VocabularyClient vocabularies;

    @CheckedTemplate(basePath = "classification")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                List<Classification> terms,
                List<Vocabulary> vocabularies,
                Vocabulary.@Nullable Details chosen,
                String more,
                @Nullable String done,
                Form form);

        private Templates() {}
    }

    @Inject
    ClassificationResource(
            Pages pages, @RestClient ClassificationClient incidents, @RestClient VocabularyClient vocabularies) {
        this.pages = pages;
        this.incidents = incidents;
        this.vocabularies = vocabularies;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam(VOCABULARY) @Nullable String vocabulary,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, after, done, Form.empty().put(VOCABULARY, vocabulary)));
    }

    @POST
    @RunOnVirtualThread
    public Response classify(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require(TERM, "chooseTerm");
        if (!form.isWrong()) {
            var parts = form.value(TERM).split("=", 2);
            try {
                incidents.classify(
                        id, new Classify(form.value(VOCABULARY), parts[0], parts.length > 1 ? parts[1] : null));
                return went(id, "added");
            } catch (Refusal refusal) {
                form.refuse(TERM, word(refusal));
            }
        }
        return pages.show(422, page(id, null, null, form));
    }

    @POST
    @Path("/{classification:[0-9a-fA-F-]{36}}/removal")
    @RunOnVirtualThread
    public Response remove(@PathParam("id") UUID id, @PathParam("classification") UUID classification) {
        incidents.remove(id, classification);
        return went(id, "removed");
    }

    private Response went(UUID id, String done) {
        return pages.go("/app/incidents/" + id + "/classification?done=" + done);
    }

    private static String word(Refusal refusal) {
        return switch (refusal.code()) {
            case "unknown-term" -> "chooseTerm";
            case "too-many-terms" -> "tooManyTerms";
            default -> throw refusal;
        };
    }

    private TemplateInstance page(UUID id, @Nullable String after, @Nullable String done, Form form) {
        var incident = incidents.incident(id);
        var usable = incident.ours()
                ? vocabularies.all().items().stream()
                        .filter(Vocabulary::classifies)
                        .toList()
                : List.<Vocabulary>of();
        var name = usable.stream()
                .map(Vocabulary::namespace)
                .filter(form.value(VOCABULARY)::equals)
                .findFirst()
                .orElse(usable.size() == 1 ? usable.getFirst().namespace() : null);
        var chosen = name == null ? null : vocabularies.one(name, CHOICES, after);
        var more = chosen == null
                ? ""
                : new Slice<>(chosen.items(), chosen.next())
                        .page("/app/incidents/" + id + "/classification?vocabulary=" + name + "&after=");
        return Templates.page(
                incident,
                incidents.list(id).items(),
                usable,
                chosen,
                more,
                done != null && DONE.contains(done) ? done : null,
                form.put(VOCABULARY, name));
    }
}
