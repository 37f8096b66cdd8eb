package eu.vallum.identity.organisation;

import eu.vallum.identity.change.ChangeLog;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;

/** Makes a change of an organisation known to those who may know, in the transaction of the change. */
@Singleton
class Announcing {
    private static final String TYPE = "organisation";

    private final Organisations organisations;
    private final Outbox outbox;
    private final ChangeLog changes;

    Announcing(Organisations organisations, Outbox outbox, ChangeLog changes) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** To everybody; writes the organisation first, so that it is announced with its new version. */
    void everywhere(Organisation organisation) {
        organisations.flush();
        outbox.put(organisation.changed());
        changes.forEverybody(TYPE, organisation.id().value(), organisation.version());
    }

    /** A proposal: to its proposer and the Member State's authorities, and to no topic. */
    void proposal(Organisation organisation) {
        organisations.flush();
        var head = organisation.details();
        var recipients = new LinkedHashSet<>(organisations.overseersOf(head.memberState()));
        var proposer = head.proposedBy();
        if (proposer != null) {
            recipients.add(proposer.value());
        }
        changes.forThese(recipients, TYPE, organisation.id().value(), organisation.version());
    }
}
