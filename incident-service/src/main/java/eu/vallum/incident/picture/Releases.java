package eu.vallum.incident.picture;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.statistics.Protection;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rows of what is released. */
@Singleton
class Releases {
    /** A week: long enough that a count does not tell of an incident while it is the news of the day. */
    private static final int DELAY = 7;

    private final Sql sql;

    Releases(Sql sql) {
        this.sql = sql;
    }

    /** What the actor's organisation released; nothing until it says so. */
    Release of(Actor actor) {
        var kept = sql.first(
                "select member_state, released, delay_days, threshold, version, changed_at, changed_by from statistics_release where owner = ?",
                Release::of,
                actor.organisation());
        return Objects.requireNonNullElseGet(
                kept,
                () -> new Release(
                        Objects.requireNonNullElse(actor.who().memberState(), "EU"),
                        false,
                        DELAY,
                        Protection.LEAST,
                        0,
                        null,
                        null));
    }

    /** False when another version is kept. */
    boolean keep(Actor actor, int version, KeepRelease request, Instant now) {
        if (version == 0) {
            return sql.run(
                            "insert into statistics_release (owner, member_state, released, delay_days, threshold, changed_at, changed_by) "
                                    + "values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                            actor.organisation(),
                            actor.who().memberState(),
                            request.released(),
                            request.delayDays(),
                            request.threshold(),
                            now,
                            actor.name())
                    == 1;
        }
        return sql.run(
                        "update statistics_release set version = version + 1, released = ?, delay_days = ?, threshold = ?, changed_at = ?, "
                                + "changed_by = ? where owner = ? and version = ?",
                        request.released(),
                        request.delayDays(),
                        request.threshold(),
                        now,
                        actor.name(),
                        actor.organisation(),
                        version)
                == 1;
    }

    /** Member States of which something may be released, for the job. */
    List<String> states() {
        return sql.list(
                "select distinct member_state from statistics_release order by member_state",
                row -> row.text("member_state"));
    }

    /**
     * Terms of a Member State: those of all its single points of contact together. One that says no is enough, and the stricter word counts.
     */
    Optional<Terms> terms(String memberState) {
        return Optional.ofNullable(sql.first(
                "select bool_and(released) as released, max(delay_days) as delay, max(threshold) as threshold from statistics_release "
                        + "where member_state = ? having bool_and(released)",
                row -> new Terms(row.number("delay"), row.number("threshold")),
                memberState));
    }

    /** What to count by. */
    record Terms(int delayDays, int threshold) {}
}
