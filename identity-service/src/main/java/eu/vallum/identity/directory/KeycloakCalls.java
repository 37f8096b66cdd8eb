package eu.vallum.identity.directory;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes one call to Keycloak, bounded in time, and says in our words what went wrong. */
final class KeycloakCalls {
    private static final int SERVER_ERROR = 500;
    /** Not signed in, not permitted yet, too many: all of them pass, or somebody must mend the realm. */
    private static final Set<Integer> TRANSIENT = Set.of(401, 403, 429);

    private static final int PATIENCE_SECONDS = 10;
    private static final ExecutorService CALLS = Executors.newVirtualThreadPerTaskExecutor();

    private KeycloakCalls() {}

    /** Makes a call whose answer says nothing but whether it went well. */
    static void done(String what, Supplier<Response> call) {
        asking(what, () -> {
            try (var response = call.get()) {
                if (response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
                    throw new WebApplicationException(response.getStatus());
                }
                return what;
            }
        });
    }

    /** Its client has no time-outs of its own, so a Keycloak that hangs would hold us for ever. */
    static <T> T asking(String what, Supplier<T> call) {
        var answer = CALLS.submit(call::get);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw understood(what, e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DirectoryUnavailable(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailable(what, e);
        }
    }

    private static RuntimeException understood(String what, @Nullable Throwable failure) {
        return switch (failure) {
            case WebApplicationException e -> {
                var status = e.getResponse().getStatus();
                yield status >= SERVER_ERROR || TRANSIENT.contains(status)
                        ? new DirectoryUnavailable(what, e)
                        : new DirectoryRefused(what, status);
            }
            case ProcessingException e -> new DirectoryUnavailable(what, e);
            case null, default -> new IllegalStateException(what, failure);
        };
    }
}
