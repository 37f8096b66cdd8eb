package eu.vallum.gateway.portal.own;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.stage.StageForm.Document;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.OwnReport;
import eu.vallum.gateway.portal.view.Question;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
public interface OwnClient {

    /** A report in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(
            UUID id,
            String reference,
            String title,
            String sector,
            Instant receivedAt,
            String status,
            boolean exercise,
            Organisation authority,
            @Nullable Instant nextDue,
            long openQuestions) {}

    record Questions(List<Question> items) {}

    record Documents(List<Document> items) {}

    record Say(String text) {}

    record Reason(String reason) {}

    @GET
    @Path("/reports")
    Slice<Head> list(@QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/reports/{id}")
    OwnReport one(@PathParam("id") UUID id);

    @GET
    @Path("/reports/{id}/questions")
    Questions questions(@PathParam("id") UUID id);

    @POST
    @Path("/reports/{id}/questions")
    Question ask(@PathParam("id") UUID id, Say question);

    @POST
    @Path("/reports/{id}/questions/{question}/answer")
    Question answer(@PathParam("id") UUID id, @PathParam("question") UUID question, Say answer);

    @GET
    @Path("/incidents/{id}/documents")
    Documents documents(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/documents/{document}/recall")
    Document recall(@PathParam("id") UUID id, @PathParam("document") UUID document, Reason reason);
}
