package eu.vallum.gateway.portal.relation;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.IncidentHead;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Shows how an incident hangs together with others, and lets its owner say so, merge it, and take either back. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/relations")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RelationResource {
    private static final List<String> KINDS = List.of("related", "same-campaign", "caused-by", "duplicate-of");
    private static final Set<String> DONE = Set.of("related", "ended", "merged", "undone");
    private static final int CHOICES = 200;
    private static final String OTHER = "other";
    private static final String SURVIVOR = "survivor";
    private final Pages pages;
    private final RelationClient incidents;

    @CheckedTemplate(basePath = "relation")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                Relation.Relations relations,
                List<IncidentHead> others,
                List<IncidentHead> own,
                List<String> kinds,
                @Nullable String done,
                Form form);

        private Templates() {}
    }

    @Inject
    RelationResource(Pages pages, @RestClient RelationClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, done, Form.empty().put("kind", "related")));
    }

    @POST
    @RunOnVirtualThread
    public Response relate(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var other = chosen(form, OTHER);
        if (other.isPresent() && KINDS.contains(form.value("kind"))) {
            try {
                incidents.relate(id, new RelationClient.Relate(form.value("kind"), other.get()));
                return went(id, "related");
            } catch (Refusal refusal) {
                form.refuse(OTHER, word(refusal));
            }
        }
        form.refuse(OTHER, "chooseIncident");
        return pages.show(422, page(id, null, form));
    }

    @POST
    @Path("/{relation:[0-9a-fA-F-]{36}}/ending")
    @RunOnVirtualThread
    public Response end(@PathParam("id") UUID id, @PathParam("relation") UUID relation) {
        incidents.end(id, relation);
        return went(id, "ended");
    }

    @POST
    @Path("/merge")
    @RunOnVirtualThread
    public Response merge(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent).put("kind", "related");
        var survivor = chosen(form, SURVIVOR);
        if (survivor.isEmpty()) {
            form.refuse(SURVIVOR, "chooseIncident");
        }
        form.require("reason", "reasonMissing");
        if (survivor.isPresent() && !form.isWrong()) {
            try {
                incidents.merge(id, new RelationClient.Merge(survivor.get(), form.value("reason")));
                return went(id, "merged");
            } catch (Refusal refusal) {
                form.refuse(SURVIVOR, word(refusal));
            }
        }
        return pages.show(422, page(id, null, form));
    }

    @POST
    @Path("/merge/undoing")
    @RunOnVirtualThread
    public Response undo(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent).put("kind", "related");
        form.require("why", "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, null, form));
        }
        incidents.undo(id, new RelationClient.Undo(form.value("why")));
        return went(id, "undone");
    }

    private Response went(UUID id, String done) {
        return pages.go("/app/incidents/" + id + "/relations?done=" + done);
    }

    private static String word(Refusal refusal) {
        return switch (refusal.code()) {
            case "already-related" -> "alreadyRelated";
            case "exercise-apart" -> "exerciseApart";
            case "merge-chain" -> "mergeChain";
            case "unknown-incident" -> "chooseIncident";
            default -> throw refusal;
        };
    }

    private static Optional<UUID> chosen(Form form, String field) {
        try {
            return Optional.of(UUID.fromString(form.value(field)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private TemplateInstance page(UUID id, @Nullable String done, Form form) {
        var incident = incidents.incident(id);
        var others = incident.ours()
                ? incidents.incidents(CHOICES).items().stream()
                        .filter(one -> !one.id().equals(id))
                        .toList()
                : List.<IncidentHead>of();
        var own = others.stream().filter(one -> !one.received()).toList();
        return Templates.page(
                incident,
                incidents.list(id),
                others,
                own,
                KINDS,
                done != null && DONE.contains(done) ? done : null,
                form);
    }
}
