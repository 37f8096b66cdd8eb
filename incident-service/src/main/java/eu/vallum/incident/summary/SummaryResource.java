package eu.vallum.incident.summary;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /summaries}: what a single point of contact files every three months. */
@Path("summaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SummaryResource {
    private final PreparingSummary preparing;
    private final FilingSummary filing;
    private final ReadingSummaries reading;
    private final CorrespondingOnSummary corresponding;

    SummaryResource(
            PreparingSummary preparing,
            FilingSummary filing,
            ReadingSummaries reading,
            CorrespondingOnSummary corresponding) {
        this.preparing = preparing;
        this.filing = filing;
        this.reading = reading;
        this.corresponding = corresponding;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return reading.duties().answer();
    }

    @GET
    @Path("preview")
    @RequiresScope("incident:read")
    public Response preview(@QueryParam("period") @NotNull @Pattern(regexp = "20\\d\\d-Q[1-4]") String period) {
        return preparing.preview(Quarter.parse(period)).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response prepare(@NotNull @Valid PrepareSummary request) {
        return preparing
                .prepare(request)
                .answer(details -> Response.status(201)
                        .entity(details)
                        .header(
                                "Location",
                                "/api/incident/v1/summaries/" + details.head().id())
                        .build());
    }

    @GET
    @Path("{summary}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("summary") SummaryId summary) {
        return reading.read(summary).answer();
    }

    @DELETE
    @Path("{summary}")
    @RequiresScope("incident:write")
    public Response discard(@PathParam("summary") SummaryId summary) {
        return filing.discard(summary).answer(id -> Response.noContent().build());
    }

    @POST
    @Path("{summary}/approval")
    @RequiresScope("incident:write")
    public Response approve(@PathParam("summary") SummaryId summary, @NotNull @Valid ApproveSummary request) {
        return filing.approve(summary, request.sha256()).answer();
    }

    @GET
    @Path("{summary}/document")
    @RequiresScope("incident:read")
    public Response document(@PathParam("summary") SummaryId summary) {
        return reading.export(summary).answer(found -> file(found, "json", found.text(), MediaType.APPLICATION_JSON));
    }

    @GET
    @Path("{summary}/table")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @RequiresScope("incident:read")
    public Response table(@PathParam("summary") SummaryId summary) {
        return reading.export(summary)
                .answer(found -> file(found, "csv", Spreadsheet.of(found.document()), "text/csv;charset=UTF-8"));
    }

    @POST
    @Path("{summary}/notes")
    @RequiresScope("incident:write")
    public Response write(@PathParam("summary") SummaryId summary, @NotNull @Valid WriteNote request) {
        return corresponding
                .write(summary, request.text())
                .answer(note -> Response.status(201).entity(note).build());
    }

    private static Response file(Filing filing, String ending, String text, String mediaType) {
        return Response.ok(text, mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"summary-%s-%s-%d.%s\""
                                .formatted(filing.memberState(), filing.period().text(), filing.edition(), ending))
                .header("X-Content-SHA256", filing.sha256())
                .build();
    }
}
