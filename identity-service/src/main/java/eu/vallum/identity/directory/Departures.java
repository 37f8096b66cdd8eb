package eu.vallum.identity.directory;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** People who were removed and whom the directory may still show as members. */
@Singleton
public class Departures {
    private static final String NOTE = """
            insert into departure (organisation, subject, removed_by, at) values (?, ?, ?, ?)
            on conflict (organisation, subject) do update set removed_by = excluded.removed_by, at = excluded.at, told_at = null""";

    private final Sql sql;
    private final Clock clock;

    Departures(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody who left, as the directory must hear it. */
    record Departure(UUID organisation, String subject) {}

    /** Notes that somebody was removed, in the transaction of the removal. */
    public void note(OrganisationId organisation, String subject, String by) {
        sql.run(NOTE, organisation.value(), subject, by, clock.instant());
    }

    /** Whether somebody was removed before. */
    public boolean knows(OrganisationId organisation, String subject) {
        return sql.first(
                        "select 1 from departure where organisation = ? and subject = ?",
                        row -> true,
                        organisation.value(),
                        subject)
                != null;
    }

    /** Those the directory has not heard of and who have not come back; as the job {@code directory}. */
    @Transactional
    List<Departure> waiting() {
        return sql.list("""
                select organisation, subject from departure d where told_at is null
                and not exists (select from person p where p.organisation = d.organisation and p.subject = d.subject)
                order by at limit 50""", row -> new Departure(row.uuid("organisation"), row.text("subject")));
    }

    @Transactional
    void told(Departure departure) {
        sql.run(
                "update departure set told_at = ? where organisation = ? and subject = ?",
                clock.instant(),
                departure.organisation(),
                departure.subject());
    }
}
