package eu.vallum.gateway.portal.knowledge;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Slice;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Finds what is known, shows one object with what it relates to, and reports on the bundles it came from. */
@Path("/app")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class KnowledgeResource {
    private static final List<String> TYPES = List.of(
            "attack-pattern",
            "campaign",
            "course-of-action",
            "intrusion-set",
            "malware",
            "tool",
            "x-mitre-analytic",
            "x-mitre-asset",
            "x-mitre-data-component",
            "x-mitre-data-source",
            "x-mitre-detection-strategy",
            "x-mitre-tactic");
    private final Pages pages;
    private final KnowledgeClient knowledge;

    @CheckedTemplate(basePath = "knowledge")
    static class Templates {
        static native TemplateInstance search(
                String q, String type, List<String> types, Slice<Knowledge.Head> found, String more);

        static native TemplateInstance one(Knowledge thing);

        static native TemplateInstance loads(List<Knowledge.Load> loads);

        static native TemplateInstance load(UUID load, Slice<Knowledge.Finding> findings, String more);

        private Templates() {}
    }

    @Inject
    KnowledgeResource(Pages pages, @RestClient KnowledgeClient knowledge) {
        this.pages = pages;
        this.knowledge = knowledge;
    }

    @GET
    @Path("/knowledge")
    @RunOnVirtualThread
    public Response search(
            @QueryParam("q") @Nullable String sent,
            @QueryParam("type") @Nullable String kind,
            @QueryParam("after") @Nullable String after) {
        var q = sent == null
                ? ""
                : sent.substring(0, Math.min(sent.length(), 200)).strip();
        var type = kind != null && TYPES.contains(kind) ? kind : "";
        var found = knowledge.search(q.isEmpty() ? null : q, type.isEmpty() ? null : type, after);
        var more = found.page(
                "/app/knowledge?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&type=" + type + "&after=");
        return pages.show(Templates.search(q, type, TYPES, found, more));
    }

    @GET
    @Path("/knowledge/{object:[a-z0-9-]{1,200}}")
    @RunOnVirtualThread
    public Response one(@PathParam("object") String object) {
        return pages.show(Templates.one(knowledge.one(object)));
    }

    @GET
    @Path("/knowledge-loads")
    @RunOnVirtualThread
    public Response loads() {
        return pages.show(Templates.loads(knowledge.loads().items()));
    }

    @GET
    @Path("/knowledge-loads/{load:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response load(@PathParam("load") UUID load, @QueryParam("after") @Nullable String after) {
        var findings = knowledge.findings(load, after);
        return pages.show(Templates.load(load, findings, findings.page("/app/knowledge-loads/" + load + "?after=")));
    }
}
