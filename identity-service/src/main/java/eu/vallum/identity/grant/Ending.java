package eu.vallum.identity.grant;

import eu.vallum.identity.organisation.OrganisationId;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Ends all roles of somebody who leaves an organisation, inside the caller's transaction; each becomes known as any revocation does. */
@Singleton
public class Ending {
    private final RoleGrants grants;
    private final Announcing announcing;
    private final Clock clock;

    Ending(RoleGrants grants, Announcing announcing, Clock clock) {
        this.grants = grants;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Takes every role of the subject away, those that begin later included. */
    public void all(OrganisationId organisation, String subject, String by) {
        for (var grant : grants.of(organisation, subject)) {
            if (grant.revoke(by, clock.instant())) {
                announcing.changed(grant);
            }
        }
    }
}
