package eu.vallum.incident.demo;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Acting.Kind;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who plays in the story: the demo accounts, once identity-service has announced organisations and powers. Runs as the job {@code demo}. */
@Singleton
class Cast {
    private final Sql sql;

    Cast(Sql sql) {
        this.sql = sql;
    }

    /** Whoever holds a role at an organisation, once both are known here. */
    @Transactional
    Optional<Acting> find(UUID organisation, String role, String name, String memberState) {
        return find(organisation, role, 0, name, memberState);
    }

    /** The same, of several who hold it. */
    @Transactional
    Optional<Acting> find(UUID organisation, String role, int place, String name, String memberState) {
        return Optional.ofNullable(sql.first("""
                        select g.subject from power_grant g join organisation o on o.id = g.organisation
                        where g.organisation = ? and g.role = ? and not g.revoked and g.subject not like 'client:%'
                        order by g.id offset ?""", row -> row.text("subject"), organisation, role, place))
                .map(subject -> new Acting(
                        subject,
                        name,
                        Kind.PERSON,
                        organisation,
                        memberState,
                        Assurance.LOW,
                        Set.of("incident:read", "incident:write")));
    }

    /** Whether an organisation is known, so that it can be shared with. */
    @Transactional
    boolean knows(UUID organisation) {
        return sql.first("select 1 from organisation where id = ?", row -> true, organisation) != null;
    }
}
