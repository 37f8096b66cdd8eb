package eu.vallum.gateway.portal.cordis;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports of the organisation, starting one, and what one noticed. Whoever is no administrator is told who may. */
@Path("/research-desk/imports")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ImportsResource {
    private static final int SHOWN = 50;
    private static final String FILE = "file";
    private static final List<String> CUT = List.of("auto", "false", "true");
    private final Pages pages;
    private final CordisClient registry;

    @CheckedTemplate(basePath = "cordis")
    static class Templates {
        static native TemplateInstance imports(Slice<Import> imports, Form form, List<String> cut);

        static native TemplateInstance one(Import job, Slice<Import.Finding> findings, @Nullable String rule);

        static native TemplateInstance closed();

        private Templates() {}
    }

    @Inject
    ImportsResource(Pages pages, @RestClient CordisClient registry) {
        this.pages = pages;
        this.registry = registry;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@QueryParam("after") @Nullable String after) {
        try {
            return pages.show(page(after, Form.empty()));
        } catch (Refusal refusal) {
            if (refusal.status() != 403) {
                throw refusal;
            }
            return pages.show(Templates.closed());
        }
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @RestForm(FILE) @Nullable List<FileUpload> files, @RestForm("truncated") @Nullable String truncated) {
        var form = Form.empty().put("truncated", CUT.contains(truncated) ? truncated : "auto");
        var sent = ClientMultipartForm.create().attribute("truncated", form.value("truncated"), null);
        var any = false;
        for (var file : files == null ? List.<FileUpload>of() : files) {
            if (file.size() > 0) {
                any = true;
                sent.binaryFileUpload(
                        FILE, file.fileName(), file.uploadedFile().toString(), MediaType.APPLICATION_OCTET_STREAM);
            }
        }
        if (!any) {
            form.refuse(FILE, "chooseFile");
            return pages.show(422, page(null, form));
        }
        try {
            return pages.go("/research-desk/imports/" + registry.send(sent).id());
        } catch (Refusal refusal) {
            form.refuse(
                    FILE,
                    switch (refusal.status()) {
                        case 409 -> "importUnderWay";
                        case 413 -> "fileTooLarge";
                        case 400, 422 -> "notCordis";
                        default -> throw refusal;
                    });
            return pages.show(422, page(null, form));
        }
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response one(
            @PathParam("id") UUID id,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("after") @Nullable String after) {
        var job = registry.one(id);
        var known = job.counts().stream().anyMatch(count -> count.rule().equals(rule)) ? rule : null;
        return pages.show(Templates.one(job, registry.findings(id, known, SHOWN, after), known));
    }

    private TemplateInstance page(@Nullable String after, Form form) {
        if (form.value("truncated").isEmpty()) {
            form.put("truncated", "auto");
        }
        return Templates.imports(registry.list(SHOWN, after), form, CUT);
    }
}
