package eu.vallum.identity.grant;

import eu.vallum.identity.change.ChangeLog;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes a change of a grant known, in the transaction of the change: to every service by event, to its organisation by change log. */
@Singleton
class Announcing {
    private final RoleGrants grants;
    private final Outbox outbox;
    private final ChangeLog changes;

    Announcing(RoleGrants grants, Outbox outbox, ChangeLog changes) {
        this.grants = grants;
        this.outbox = outbox;
        this.changes = changes;
    }

    void changed(RoleGrant grant) {
        grants.flush();
        outbox.put(GrantChanged.of(grant.view()));
        changes.forThese(
                List.of(grant.organisation().value()), "grant", grant.id().value(), grant.version());
    }
}
