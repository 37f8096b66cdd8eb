package eu.vallum.incident.demo;

import eu.vallum.platform.sql.Sql;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Lets one process tell at a time: two that began together each had half of the story refused by the other's half. The lock ends with this
 * transaction, however it ends; the story has transactions of its own, so it runs on a thread of its own.
 */
@Singleton
class TellingAlone {
    private static final long LOCK = 0x64656d6fL; // "demo"
    private static final Executor THREAD =
            work -> Thread.ofVirtual().name("demo-story").start(work);

    private final Sql sql;

    TellingAlone(Sql sql) {
        this.sql = sql;
    }

    /** False, and nothing told, while another process tells. */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    boolean tell(Runnable story) {
        var free = sql.first("select pg_try_advisory_xact_lock(?) as free", row -> row.flag("free"), LOCK);
        if (!Boolean.TRUE.equals(free)) {
            return false;
        }
        CompletableFuture.runAsync(story, THREAD).join();
        return true;
    }
}
