package eu.vallum.incident.address;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of addresses. */
@Singleton
class Addresses {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final Sql sql;

    Addresses(Sql sql) {
        this.sql = sql;
    }

    /** The one that counts now. */
    record Present(
            UUID owner,
            String token,
            int version,
            Instant madeAt,
            @Nullable String madeBy) {}

    Optional<Present> present(IncidentId incident) {
        return Optional.ofNullable(sql.first(
                "select owner, token, version, made_at, made_by from incident_address where incident = ? and ended_at is null",
                row -> new Present(
                        row.uuid("owner"),
                        row.text("token"),
                        row.number("version"),
                        row.instant("made_at"),
                        row.textOrNull("made_by")),
                incident.value()));
    }

    /** The first one, unless somebody else made it meanwhile. */
    void first(IncidentId incident, UUID owner, Instant now) {
        add(incident, owner, 1, null, now);
    }

    /** Another one instead; false when the one that was seen is not the present one. */
    boolean renew(IncidentId incident, UUID owner, int seen, String by, Instant now) {
        int ended = sql.run(
                "update incident_address set ended_at = ? where owner = ? and incident = ? and version = ? and ended_at is null",
                now,
                owner,
                incident.value(),
                seen);
        return ended == 1 && add(incident, owner, seen + 1, by, now);
    }

    private boolean add(IncidentId incident, UUID owner, int version, @Nullable String by, Instant now) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return sql.run(
                        "insert into incident_address (token, incident, owner, version, made_at, made_by) "
                                + "values (?, ?, ?, ?, ?, ?::text) on conflict do nothing",
                        HexFormat.of().formatHex(bytes),
                        incident.value(),
                        owner,
                        version,
                        now,
                        by)
                == 1;
    }

    /** The owner of an incident that is there. As the job. */
    Optional<UUID> owner(IncidentId incident) {
        return Optional.ofNullable(
                sql.first("select owner from incident where id = ?", row -> row.uuid("owner"), incident.value()));
    }

    /** Whose address it is, or was. As the job. */
    Optional<KnownAddresses.Known> find(String token) {
        return Optional.ofNullable(sql.first(
                "select a.owner, a.incident, a.ended_at is not null as ended, i.status <> 'open' as closed, i.version "
                        + "from incident_address a join incident i on i.id = a.incident where a.token = ?",
                row -> new KnownAddresses.Known(
                        row.uuid("owner"),
                        new IncidentId(row.uuid("incident")),
                        row.flag("ended"),
                        row.flag("closed"),
                        row.number("version")),
                token));
    }
}
