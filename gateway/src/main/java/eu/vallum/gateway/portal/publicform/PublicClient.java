package eu.vallum.gateway.portal.publicform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.OwnReport;
import eu.vallum.gateway.portal.view.Question;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(VisitorNetwork.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/public")
@Consumes(MediaType.APPLICATION_JSON)
public interface PublicClient {

    record Authorities(List<Organisation> items) {}

    record ConfirmMailbox(String authority, String mailbox, String language) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(UUID id, Instant expiresAt) {}

    record EnterCode(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ticket(String ticket) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileReport(
            String ticket,
            String entityName,
            String reporterName,
            @Nullable String phone,
            String title,
            String summary,
            String sector,
            Instant awareAt,
            String suspectedMalicious,
            String crossBorder,
            List<String> affectedMemberStates) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(String reference, String link) {}

    record Link(String link) {}

    record Asking(String link, String text) {}

    record Answering(String link, UUID question, String text) {}

    /** The one report. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Returned(OwnReport report, List<Question> questions, String mailbox) {}

    @GET
    @Path("/authorities")
    Authorities authorities();

    @POST
    @Path("/mailboxes")
    Asked confirm(ConfirmMailbox mailbox);

    @POST
    @Path("/mailboxes/{id}/code")
    Ticket enter(@PathParam("id") UUID id, EnterCode code);

    @POST
    @Path("/reports")
    Receipt file(FileReport report);

    @POST
    @Path("/reports/view")
    Returned view(Link link);

    @POST
    @Path("/reports/questions")
    Question ask(Asking asking);

    @POST
    @Path("/reports/answers")
    Question answer(Answering answering);

    @POST
    @Path("/reports/revocation")
    void revoke(Link link);
}
