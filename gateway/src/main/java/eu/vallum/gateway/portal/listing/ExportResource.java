package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.listing.ExportClient.Export;
import eu.vallum.gateway.portal.upstream.Refusal;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Files of what a list shows: ordering one, how far they are, taking one. */
@Path("/app/exports")
@Authenticated
class ExportResource {
    private static final String PAGE = "/app/exports";
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8", "json", "application/json", "stix", "application/stix+json;version=2.1");
    private static final Map<String, String> ENDINGS = Map.of("csv", "csv", "json", "json", "stix", "stix.json");
    private final Pages pages;
    private final ExportClient exports;

    @CheckedTemplate(basePath = "listing")
    static class Templates {
        static native TemplateInstance exports(List<Line> lines, boolean making);

        private Templates() {}
    }

    /** A file with what was asked, as the list tells it. */
    record Line(Export export, List<Chip> chips, String address) {}

    @Inject
    ExportResource(Pages pages, @RestClient ExportClient exports) {
        this.pages = pages;
        this.exports = exports;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response all() {
        var shell = pages.shell();
        var lines = exports.all().items().stream()
                .map(export -> {
                    var query = Query.of(export.query(), shell.zone());
                    return new Line(export, Chip.of(query, new Counts(0, List.of()), shell), query.address());
                })
                .toList();
        return pages.show(Templates.exports(
                lines, lines.stream().anyMatch(line -> line.export().making())));
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response ask(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var query = Query.of(Query.parsed(form.value("query")));
        var format = TYPES.containsKey(form.value("format")) ? form.value("format") : "csv";
        exports.ask(
                form.value("key"),
                new ExportClient.Ask(query.kept(pages.shell().zone()), format, form.holds("bom", "yes")));
        return pages.go(PAGE);
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}/file")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("id") UUID id) {
        try {
            var export = exports.one(id);
            return Response.ok(exports.file(id), TYPES.getOrDefault(export.format(), "application/octet-stream"))
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"incidents-%s.%s\""
                                    .formatted(id, ENDINGS.getOrDefault(export.format(), "bin")))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Refusal refusal) {
            if (refusal.status() == 409 || refusal.status() == 410) {
                return pages.go(PAGE); // the page says why
            }
            throw refusal;
        }
    }
}
