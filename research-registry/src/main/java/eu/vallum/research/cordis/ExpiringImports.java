package eu.vallum.research.cordis;

import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends imports whose process has been silent for longer than their lease. */
@ApplicationScoped
class ExpiringImports {
    private static final String EXPIRE = """
            update import set state = 'failed', ended_at = ?,
                failure = 'It was interrupted. What was taken stays; sending the files again is safe.'
            where state in ('waiting', 'reading', 'checking', 'publishing') and lease_until < ? returning id, owner""";

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    ExpiringImports(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many were ended. */
    @Transactional
    int expire() {
        var now = clock.instant();
        var ended = sql.list(
                EXPIRE, row -> new ProjectsImported(row.uuid("id"), row.uuid("owner"), 1, "failed", now), now, now);
        if (!ended.isEmpty()) {
            outbox.put(ended);
        }
        return ended.size();
    }
}
