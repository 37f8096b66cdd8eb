package eu.vallum.identity.demo;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Locally the service is ready when the demonstration's people can sign in; elsewhere it says yes at once. */
@Readiness
class DemonstrationReadiness implements HealthCheck {
    private final Demonstration demonstration;

    DemonstrationReadiness(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demonstration")
                .status(demonstration.ready())
                .build();
    }
}
