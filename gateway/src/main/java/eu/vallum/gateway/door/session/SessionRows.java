package eu.vallum.gateway.door.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The statements on the table of sessions. Each fails with {@link StoreDown} after two seconds or when the store refuses. */
@Singleton
class SessionRows {
    private static final long PATIENCE_MS = 2_000;
    private static final String LOAD =
            "select version, expires_at, ends_at, created_at, case when version = $2 then null else tokens end as tokens"
                    + " from door.session where id = $1 and ends_at > $3";
    private static final String CREATE =
            "insert into door.session (id, sid, subject, tokens, expires_at, ends_at, created_at)"
                    + " values ($1, $2, $3, $4, $5, $6, $7)";
    /**
     * One clock for all replicas: the store's, as a lease must end for all at the same moment. Short, as a dead holder makes all others
     * wait; a living one extends it.
     */
    private static final String LEASE =
            "update door.session set lease_until = clock_timestamp() + interval '3 seconds' where id = $1 and version = $2"
                    + " and (lease_until is null or lease_until < clock_timestamp())";

    private static final String EXTEND =
            "update door.session set lease_until = clock_timestamp() + interval '3 seconds' where id = $1 and version = $2"
                    + " and lease_until is not null";

    private static final String RENEWED = "update door.session set tokens = $3, expires_at = $4, ends_at = $5,"
            + " version = version + 1, lease_until = null where id = $1 and version = $2";
    private static final String RELEASE = "update door.session set lease_until = null where id = $1 and version = $2";
    private static final String DELETE = "delete from door.session where id = $1";
    private static final String END_ROW = "with gone as (delete from door.session where id = $1 returning sid)"
            + " insert into door.ended (sid, at, for_good) select sid, clock_timestamp(), false from gone"
            + " on conflict (sid) do update set at = excluded.at";
    private static final String END_SID = "with gone as (delete from door.session where sid = $1)"
            + " insert into door.ended (sid, at, for_good) values ($1, clock_timestamp(), true)"
            + " on conflict (sid) do update set at = excluded.at, for_good = true";
    private static final String EXPIRE = "with gone as (delete from door.session where ends_at <= $1 returning sid)"
            + " insert into door.ended (sid, at, for_good) select distinct sid, clock_timestamp(), false from gone"
            + " on conflict (sid) do update set at = excluded.at";
    /** With the store's time, from which the next look goes on; one row at least. */
    private static final String ENDED =
            "select clock_timestamp() as now, sid, for_good" + " from (select 1) look left join door.ended on at > $1";
    /** What ended for good is kept as long as a token of it could be good. */
    private static final String FORGET = "delete from door.ended where at < clock_timestamp() - interval '15 minutes'"
            + " and (not for_good or at < clock_timestamp() - interval '" + Sessions.LONGEST + "')";

    private static final String FORGET_PROOFS = "delete from door.dpop_jti where expires_at <= $1";

    private final Pool pool;

    SessionRows(Pool pool) {
        this.pool = pool;
    }

    /** The row as stored; tokens are null when the caller's version is the current one. */
    record Stored(int version, Instant expiresAt, Instant endsAt, Instant createdAt, Optional<byte[]> tokens) {}

    Future<Optional<Stored>> load(byte[] id, int knownVersion, Instant now) {
        return run(LOAD, Tuple.of(Buffer.buffer(id), knownVersion, time(now))).map(rows -> {
            var all = rows.iterator();
            return all.hasNext() ? Optional.of(stored(all.next())) : Optional.empty();
        });
    }

    Future<Void> create(
            byte[] id, String sid, String subject, byte[] sealed, Instant expires, Instant ends, Instant now) {
        return run(
                        CREATE,
                        Tuple.from(List.of(
                                Buffer.buffer(id),
                                sid,
                                subject,
                                Buffer.buffer(sealed),
                                time(expires),
                                time(ends),
                                time(now))))
                .mapEmpty();
    }

    /** True when this process may refresh now. */
    Future<Boolean> lease(byte[] id, int version) {
        return run(LEASE, Tuple.of(Buffer.buffer(id), version)).map(rows -> rows.rowCount() == 1);
    }

    /** Keeps the lease while its holder waits for Keycloak. */
    Future<Void> extend(byte[] id, int version) {
        return run(EXTEND, Tuple.of(Buffer.buffer(id), version)).mapEmpty();
    }

    /** False when the session ended meanwhile. */
    Future<Boolean> renewed(byte[] id, int version, byte[] sealed, Instant expires, Instant ends) {
        return run(RENEWED, Tuple.of(Buffer.buffer(id), version, Buffer.buffer(sealed), time(expires), time(ends)))
                .map(rows -> rows.rowCount() == 1);
    }

    Future<Void> release(byte[] id, int version) {
        return run(RELEASE, Tuple.of(Buffer.buffer(id), version)).mapEmpty();
    }

    /** Replaced by a newer session of the same browser: nobody needs to hear of it. */
    Future<Void> delete(byte[] id) {
        return run(DELETE, Tuple.of(Buffer.buffer(id))).mapEmpty();
    }

    Future<Void> end(byte[] id) {
        return run(END_ROW, Tuple.of(Buffer.buffer(id))).mapEmpty();
    }

    Future<Void> endAll(String sid) {
        return run(END_SID, Tuple.of(sid)).mapEmpty();
    }

    Future<Void> expire(Instant now) {
        return run(EXPIRE, Tuple.of(time(now)))
                .compose(done -> run(FORGET, Tuple.tuple()))
                .compose(done -> run(FORGET_PROOFS, Tuple.of(time(now))))
                .mapEmpty();
    }

    /** Sessions that ended, and the store's time when it said so. */
    record Heard(Instant at, List<SessionEnded> ended) {}

    /** Sessions that ended after this time of the store. */
    Future<Heard> ended(Instant since) {
        return run(ENDED, Tuple.of(time(since))).map(rows -> {
            var all = StreamSupport.stream(rows.spliterator(), false).toList();
            var ended = all.stream()
                    .filter(row -> row.getString("sid") != null)
                    .map(row -> new SessionEnded(row.getString("sid"), row.getBoolean("for_good")))
                    .toList();
            return new Heard(all.getFirst().getOffsetDateTime("now").toInstant(), ended);
        });
    }

    private Future<RowSet<Row>> run(String statement, Tuple values) {
        return pool.preparedQuery(statement)
                .execute(values)
                .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .recover(failure ->
                        Future.failedFuture(new StoreDown("The store of sessions does not answer", failure)));
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.getInteger("version"),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getOffsetDateTime("ends_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                Optional.ofNullable(row.getBuffer("tokens")).map(Buffer::getBytes));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
