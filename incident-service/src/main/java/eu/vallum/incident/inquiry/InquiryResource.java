package eu.vallum.incident.inquiry;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/inquiries}: for the owner and whoever it shared the incident with. */
@Path("incidents/{incident}/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InquiryResource {
    private final Inquiring inquiring;

    InquiryResource(Inquiring inquiring) {
        this.inquiring = inquiring;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return inquiring.of(incident).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response ask(@PathParam("incident") IncidentId incident, @NotNull @Valid AskAuthority request) {
        return inquiring
                .ask(incident, request)
                .answer(asked -> Response.status(201).entity(asked).build());
    }

    @POST
    @Path("{inquiry}/answer")
    @RequiresScope("incident:write")
    public Response answer(
            @PathParam("incident") IncidentId incident,
            @PathParam("inquiry") InquiryId inquiry,
            @NotNull @Valid AnswerInquiry request) {
        return inquiring.answer(incident, inquiry, false, request.text()).answer();
    }

    @POST
    @Path("{inquiry}/refusal")
    @RequiresScope("incident:write")
    public Response decline(
            @PathParam("incident") IncidentId incident,
            @PathParam("inquiry") InquiryId inquiry,
            @NotNull @Valid AnswerInquiry request) {
        return inquiring.answer(incident, inquiry, true, request.text()).answer();
    }
}
