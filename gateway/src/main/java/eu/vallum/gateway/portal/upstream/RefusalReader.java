package eu.vallum.gateway.portal.upstream;

import eu.vallum.platform.problem.Problem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Reads the problem document of an answer that is an error. */
public class RefusalReader implements ResponseExceptionMapper<Refusal> {

    @Override
    public Refusal toThrowable(Response response) {
        return new Refusal(response.getStatus(), problem(response));
    }

    private static @Nullable Problem problem(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(Problem.class) : null;
        } catch (ProcessingException | IllegalStateException e) {
            // An answer from something on the way that speaks no problem documents: its status is all there is.
            return null;
        }
    }
}
