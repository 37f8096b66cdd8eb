package eu.vallum.gateway.portal.batch;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Sends a paste or a file, always dry first; shows how far it has come, what was refused, and takes it for good. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/batches")
@Authenticated
class BatchResource {
    private static final int SHOWN = 20;
    private static final int LONGEST_NAME = 200;
    private static final String FILE = "file";
    private static final String VALUES = "values";
    private static final String KIND = "kind";
    private static final List<String> KINDS = List.of("csv", "stix", "misp", "misp-feed", "paste");
    private final Pages pages;
    private final BatchClient batches;

    @CheckedTemplate(basePath = "batch")
    static class Templates {
        static native TemplateInstance list(
                IncidentDetails incident, Slice<Batch> batches, List<String> kinds, Form form);

        static native TemplateInstance one(IncidentDetails incident, Batch batch, @Nullable String done);

        private Templates() {}
    }

    @Inject
    BatchResource(Pages pages, @RestClient BatchClient batches) {
        this.pages = pages;
        this.batches = batches;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        return pages.show(page(id, after, Form.empty().put(KIND, "csv")));
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @PathParam("id") UUID id,
            @RestForm(VALUES) @Nullable String values,
            @RestForm(KIND) @Nullable String kind,
            @RestForm(FILE) @Nullable FileUpload file) {
        var form = Form.empty().put(VALUES, values).put(KIND, KINDS.contains(kind) ? kind : "csv");
        var pasted = !form.value(VALUES).isBlank();
        if (!pasted && (file == null || file.size() == 0)) {
            form.refuse(VALUES, "batchNothing");
            return pages.show(422, page(id, null, form));
        }
        try {
            var batch = pasted || file == null
                    ? batches.send(id, "paste", "", form.value(VALUES).getBytes(StandardCharsets.UTF_8))
                    : batches.send(
                            id, form.value(KIND), name(file.fileName()), Files.readAllBytes(file.uploadedFile()));
            return pages.go("/app/incidents/" + id + "/batches/" + batch.id());
        } catch (Refusal refusal) {
            if (refusal.status() != 413) {
                throw refusal;
            }
            form.refuse(FILE, "batchTooLarge");
            return pages.show(422, page(id, null, form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{batch:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response one(
            @PathParam("id") UUID id, @PathParam("batch") UUID batch, @QueryParam("done") @Nullable String done) {
        return pages.show(
                Templates.one(batches.incident(id), batches.one(id, batch), "over".equals(done) ? done : null));
    }

    @GET
    @Path("/{batch:[0-9a-fA-F-]{36}}/rejects")
    @RunOnVirtualThread
    @Produces("text/csv")
    public Response rejects(@PathParam("id") UUID id, @PathParam("batch") UUID batch) {
        return Response.ok(batches.rejects(id, batch), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"rejects-" + batch + ".csv\"")
                .build();
    }

    @POST
    @Path("/{batch:[0-9a-fA-F-]{36}}/cancellation")
    @RunOnVirtualThread
    public Response cancel(@PathParam("id") UUID id, @PathParam("batch") UUID batch) {
        return unlessOver(id, batch, () -> batches.cancel(id, batch));
    }

    @POST
    @Path("/{batch:[0-9a-fA-F-]{36}}/taking")
    @RunOnVirtualThread
    public Response take(@PathParam("id") UUID id, @PathParam("batch") UUID batch) {
        return unlessOver(id, batch, () -> batches.take(id, batch));
    }

    /** Somebody, or the job, was faster: the page says so and shows how it stands. */
    private Response unlessOver(UUID id, UUID batch, Runnable act) {
        try {
            act.run();
            return pages.go("/app/incidents/" + id + "/batches/" + batch);
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return pages.go("/app/incidents/" + id + "/batches/" + batch + "?done=over");
        }
    }

    private TemplateInstance page(UUID id, @Nullable String after, Form form) {
        return Templates.list(batches.incident(id), batches.list(id, SHOWN, after), KINDS, form);
    }

    private static String name(String file) {
        return file.length() <= LONGEST_NAME ? file : file.substring(file.length() - LONGEST_NAME);
    }
}
