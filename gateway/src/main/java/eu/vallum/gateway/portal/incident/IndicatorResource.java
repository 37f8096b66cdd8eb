package eu.vallum.gateway.portal.incident;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Indicators of an incident, taking a MISP event file, and the report of what was taken. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/indicators")
@Authenticated
class IndicatorResource {
    private static final int SHOWN = 100;
    private static final String FILE = "file";
    private final Pages pages;
    private final IncidentClient incidents;

    @CheckedTemplate(basePath = "incident")
    static class Templates {
        static native TemplateInstance indicators(
                IncidentDetails incident, Slice<Tied> indicators, @Nullable ImportReport report, Form form);

        private Templates() {}
    }

    @Inject
    IndicatorResource(Pages pages, @RestClient IncidentClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("report") @Nullable UUID report) {
        var shown = report == null ? null : incidents.report(id, report);
        return pages.show(Templates.indicators(incidents.one(id), tied(id, after), shown, Form.empty()));
    }

    private Slice<Tied> tied(UUID id, @Nullable String after) {
        return Tied.of(incidents.indicators(id, SHOWN, after), incidents.ties(id, SHOWN, after));
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("id") UUID id, @RestForm(FILE) @Nullable FileUpload file) {
        var form = Form.empty();
        if (file == null || file.size() == 0) {
            form.refuse(FILE, "chooseFile");
        } else {
            try {
                var report = incidents.take(id, Files.readAllBytes(file.uploadedFile()));
                return pages.go("/app/incidents/" + id + "/indicators?report=" + report.id() + "#report");
            } catch (Refusal refusal) {
                if (refusal.status() != 400 && refusal.status() != 413 && refusal.status() != 422) {
                    throw refusal;
                }
                form.refuse(FILE, refusal.status() == 413 ? "fileTooLarge" : "notMisp");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages.show(422, Templates.indicators(incidents.one(id), tied(id, null), null, form));
    }
}
