package eu.vallum.incident.blind;

import eu.vallum.incident.blind.BlindState.Change;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of what organisations decided about taking part. */
@Singleton
class Choices {
    private final Sql sql;

    Choices(Sql sql) {
        this.sql = sql;
    }

    /** What was decided last. */
    record Choice(UUID organisation, int version, boolean enabled) {
        static Choice none(UUID organisation) {
            return new Choice(organisation, 0, false);
        }
    }

    Choice of(UUID organisation) {
        @Nullable Choice last = sql.first(
                "select organisation, version, enabled from blind_choice where organisation = ? order by version desc limit 1",
                row -> new Choice(row.uuid("organisation"), row.number("version"), row.flag("enabled")),
                organisation);
        return last == null ? Choice.none(organisation) : last;
    }

    List<Change> history(UUID organisation) {
        return sql.list(
                "select enabled, changed_at, changed_by from blind_choice where organisation = ? order by version desc limit 50",
                row -> new Change(row.flag("enabled"), row.instant("changed_at"), row.text("changed_by")),
                organisation);
    }

    /** Whether the version was still the newest. */
    boolean add(UUID organisation, int after, boolean enabled, String by, Instant now) {
        return sql.run(
                        "insert into blind_choice (organisation, version, enabled, changed_at, changed_by) select ?, ?, ?, ?, ? "
                                + "where ? = coalesce((select max(version) from blind_choice where organisation = ?), 0) "
                                + "on conflict do nothing",
                        organisation,
                        after + 1,
                        enabled,
                        now,
                        by,
                        after,
                        organisation)
                == 1;
    }
}
