package eu.vallum.gateway.portal.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/incidents/{id}")
interface ClassificationClient {
    /** A term by what it is made of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Classify(
            String vocabulary, String predicate, @Nullable String value) {}

    @GET
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/classification")
    Classification.All list(@PathParam("id") UUID id);

    @POST
    @Path("/classification")
    Classification.All classify(@PathParam("id") UUID id, Classify term);

    @DELETE
    @Path("/classification/{classification}")
    Classification.All remove(@PathParam("id") UUID id, @PathParam("classification") UUID classification);
}
