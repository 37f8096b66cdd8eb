package eu.vallum.gateway.portal.register;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.register.RegisterClient.Imported;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Taking a file of entities: tried first, then taken; what was rejected can be kept as a file. */
@Path("/app/entities/import")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ImportResource {
    private static final String FILE = "file";
    private static final String COLUMNS =
            "name; category; sectors; shortName; memberState; activeIn; identifiers; contactName; "
                    + "contactRole; contactMailbox; contactPhone";
    private final Pages pages;
    private final RegisterClient register;

    @CheckedTemplate(basePath = "register")
    static class Templates {
        static native TemplateInstance imported(
                @Nullable Imported report, @Nullable String rejects, Form form, String columns);

        private Templates() {}
    }

    @Inject
    ImportResource(Pages pages, @RestClient RegisterClient register) {
        this.pages = pages;
        this.register = register;
    }

    @GET
    @RunOnVirtualThread
    public Response choose() {
        return pages.show(Templates.imported(null, null, Form.empty(), COLUMNS));
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm(FILE) @Nullable FileUpload file, @RestForm("try") @Nullable String dry) {
        var form = Form.empty();
        if (file == null || file.size() == 0) {
            form.refuse(FILE, "chooseFile");
        } else {
            try {
                var report = register.take(dry != null, Files.readAllBytes(file.uploadedFile()));
                var rejects = report.rejects().isEmpty()
                        ? null
                        : Base64.getEncoder().encodeToString(Rejects.csv(report).getBytes(StandardCharsets.UTF_8));
                return pages.show(Templates.imported(report, rejects, form, COLUMNS));
            } catch (Refusal refusal) {
                if (refusal.status() != 413 && refusal.status() != 422) {
                    throw refusal;
                }
                form.refuse(FILE, refusal.status() == 413 ? "fileTooLarge" : "notARegister");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages.show(422, Templates.imported(null, null, form, COLUMNS));
    }
}
