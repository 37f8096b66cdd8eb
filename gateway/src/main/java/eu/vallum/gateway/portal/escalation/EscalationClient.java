package eu.vallum.gateway.portal.escalation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.escalation.Escalation.Level;
import eu.vallum.gateway.portal.escalation.Escalation.Linked;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
interface EscalationClient {

    record Escalations(List<Escalation> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Levels(int version, List<Level> levels) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incidents(List<Linked> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recipients(List<Organisation> items) {}

    record Propose(
            String level,
            String title,
            String reason,
            List<String> criteria,
            String tlp,
            List<UUID> incidents,
            List<UUID> recipients,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant callAt) {}

    record End(String reason) {}

    record Report(String assessment) {}

    @GET
    @Path("/escalations")
    Escalations list(@QueryParam("exercise") boolean exercise);

    @GET
    @Path("/escalations/levels")
    Levels levels();

    @POST
    @Path("/escalations")
    Escalation propose(Propose request);

    @GET
    @Path("/escalations/{id}")
    Escalation one(@PathParam("id") UUID id);

    @POST
    @Path("/escalations/{id}/confirmation")
    @Consumes(MediaType.WILDCARD)
    Escalation confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String version);

    @POST
    @Path("/escalations/{id}/end")
    Escalation end(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, End request);

    @POST
    @Path("/escalations/{id}/reports")
    Escalation report(@PathParam("id") UUID id, Report request);

    @POST
    @Path("/escalations/{id}/prints")
    @Consumes(MediaType.WILDCARD)
    Escalation print(@PathParam("id") UUID id);

    @GET
    @Path("/incidents")
    Incidents incidents(
            @QueryParam("access") String access,
            @QueryParam("status") String status,
            @QueryParam("exercise") boolean exercise,
            @QueryParam("limit") int limit);

    @GET
    @Path("/recipients")
    Recipients recipients();
}
