package eu.vallum.gateway.portal.vocabulary;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Reads vocabularies. */
@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/vocabularies")
public interface VocabularyClient {
    @GET
    Vocabulary.All all();

    @GET
    @Path("/{vocabulary}")
    Vocabulary.Details one(
            @PathParam("vocabulary") String namespace,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);
}
