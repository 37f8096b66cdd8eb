package eu.vallum.identity.grant;

import eu.vallum.identity.organisation.OrganisationId;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives roles on somebody's behalf, inside the caller's transaction: of an inviter, or of the platform's demonstration. */
@Singleton
public class Giving {
    private final RoleGrants grants;
    private final Announcing announcing;
    private final Clock clock;

    Giving(RoleGrants grants, Announcing announcing, Clock clock) {
        this.grants = grants;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Gives the role unless it is held already for all of that time, so that repeating it changes nothing. */
    public void give(OrganisationId organisation, GrantRole wish, String by) {
        var now = clock.instant();
        if (grants.of(organisation, wish).stream().anyMatch(grant -> grant.covers(wish, now))) {
            return;
        }
        var grant = RoleGrant.given(organisation, wish, by, now);
        grants.persist(grant);
        announcing.changed(grant);
    }
}
