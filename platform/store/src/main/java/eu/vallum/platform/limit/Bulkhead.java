package eu.vallum.platform.limit;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets in twice as many requests as the pool has connections; the others wait two seconds at the door and are then told to come back
 * (503). Event streams pass: they hold no connection.
 */
@Singleton
class Bulkhead {
    private static final String HELD = "vallum.bulkhead";

    private final Semaphore places;

    Bulkhead(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int pool, MeterRegistry metrics) {
        places = new Semaphore(2 * pool, true);
        metrics.gauge("vallum.bulkhead.waiting", places, Semaphore::getQueueLength);
    }

    @ServerRequestFilter(priority = 10)
    public void enter(ContainerRequestContext request) throws InterruptedException {
        if (request.getUriInfo().getPath().endsWith("/feed")) {
            return;
        }
        if (!places.tryAcquire(2, TimeUnit.SECONDS)) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "Nothing was changed. Try again in a few seconds.");
        }
        request.setProperty(HELD, Boolean.TRUE);
    }

    @ServerResponseFilter
    public void leave(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(HELD) != null) {
            request.removeProperty(HELD);
            places.release();
        }
    }
}
