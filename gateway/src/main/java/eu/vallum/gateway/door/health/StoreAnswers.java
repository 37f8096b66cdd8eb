package eu.vallum.gateway.door.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as long as the table of sessions can be read within two seconds. */
@Readiness
@Singleton
class StoreAnswers implements AsyncHealthCheck {
    private static final String NAME = "store of sessions";

    private final Pool pool;

    StoreAnswers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> pool.query("select 1 from door.session limit 1")
                        .execute()
                        .timeout(2, TimeUnit.SECONDS)
                        .map(rows -> HealthCheckResponse.up(NAME))
                        .otherwise(HealthCheckResponse.down(NAME))
                        .toCompletionStage());
    }
}
