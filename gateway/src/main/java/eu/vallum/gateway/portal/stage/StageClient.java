package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Wording;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface StageClient {

    record Items<T>(List<T> items) {}

    record SaveFact(@Nullable Object value, int version) {}

    record TellEditing(@Nullable String fact) {}

    record Editor(String fact, String name) {}

    record Now(List<Editor> editors, Map<String, Integer> versions) {}

    record SubmitStage(String language, int after, @Nullable String lateReason) {}

    record Reason(String reason) {}

    record AddRegime(String regime) {}

    record SetCircumstances(Map<String, String> facts) {}

    record NoteMoment(
            String kind,
            @Nullable String regime,
            @Nullable String stage,
            Instant at,
            @Nullable Instant due,
            @Nullable String reason) {}

    record DischargeDuty(Instant at, String note, @Nullable Instant consultedAt) {}

    record Known(String id, Wording title) {}

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/regimes")
    Items<Known> regimes();

    @GET
    @Path("/incidents/{id}/stages")
    Items<StageForm> stages(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/stages/{regime}/{stage}")
    StageForm stage(@PathParam("id") UUID id, @PathParam("regime") String regime, @PathParam("stage") String stage);

    @POST
    @Path("/incidents/{id}/stages/{regime}/{stage}/submission")
    StageForm.Document submit(
            @PathParam("id") UUID id,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage,
            SubmitStage request);

    @PUT
    @Path("/incidents/{id}/facts/{fact}")
    StageForm.Value save(@PathParam("id") UUID id, @PathParam("fact") String fact, SaveFact request);

    @PUT
    @Path("/incidents/{id}/editing")
    Now editing(@PathParam("id") UUID id, TellEditing request);

    @GET
    @Path("/incidents/{id}/documents")
    Items<StageForm.Document> documents(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/documents/{document}/recall")
    StageForm.Document recall(@PathParam("id") UUID id, @PathParam("document") UUID document, Reason reason);

    @GET
    @Path("/incidents/{id}/clocks")
    Duties clocks(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/moments")
    Duties note(@PathParam("id") UUID id, NoteMoment moment);

    @POST
    @Path("/incidents/{id}/regimes")
    Duties add(@PathParam("id") UUID id, AddRegime regime);

    @PUT
    @Path("/incidents/{id}/circumstances")
    Duties decide(@PathParam("id") UUID id, SetCircumstances facts);

    @PUT
    @Path("/incidents/{id}/clocks/{clock}/late-reason")
    Duties explain(@PathParam("id") UUID id, @PathParam("clock") UUID clock, Reason reason);

    @POST
    @Path("/incidents/{id}/clocks/{clock}/discharge")
    Duties discharge(@PathParam("id") UUID id, @PathParam("clock") UUID clock, DischargeDuty done);
}
