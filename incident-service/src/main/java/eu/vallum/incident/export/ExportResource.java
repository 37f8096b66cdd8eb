package eu.vallum.incident.export;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /exports}: files of what a list shows. */
@Path("exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExportResource {
    private final AskingExports asking;

    ExportResource(AskingExports asking) {
        this.asking = asking;
    }

    @POST
    @RequiresScope("incident:read")
    public Response ask(
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid AskExport request) {
        return asking.ask(request, key)
                .answer(id -> asking.read(id)
                        .answer(export -> Response.status(201)
                                .header("Location", "/api/incident/v1/exports/" + export.id())
                                .entity(export)
                                .build()));
    }

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return asking.list().answer();
    }

    @GET
    @Path("{export}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("export") ExportId export) {
        return asking.read(export).answer();
    }

    @GET
    @Path("{export}/file")
    @Produces({"text/csv", "application/stix+json", MediaType.APPLICATION_JSON})
    @RequiresScope("incident:read")
    public Response fetch(@PathParam("export") ExportId export) {
        return asking.fetch(export).answer(fetched -> {
            var what = fetched.export();
            return Response.ok(fetched.content(), what.format().mediaType())
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"incidents-%s.%s\""
                                    .formatted(what.id(), what.format().ending()))
                    .header("X-Content-SHA256", what.sha256())
                    .header(
                            "X-TLP",
                            what.tlp() == null ? null : "TLP:" + what.tlp().label())
                    .build();
        });
    }
}
