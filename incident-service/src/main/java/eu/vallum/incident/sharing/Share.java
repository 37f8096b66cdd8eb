package eu.vallum.incident.sharing;

import eu.vallum.incident.access.IncidentId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owner's terms on which one recipient sees an incident. It ends once; what the recipient did is kept apart, in its receipt. */
@Entity
@Table(name = "share")
class Share {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ShareId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "incident"))
    private IncidentId incident;

    @Column(name = "owner")
    private UUID owner;

    @Column(name = "recipient")
    private UUID recipient;

    @Column(name = "reference")
    private String reference;

    @Column(name = "tlp")
    private String tlp;

    @Column(name = "basis")
    private String basis;

    @Column(name = "scope_note")
    private @Nullable String scopeNote;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "shared_at")
    private Instant sharedAt;

    @Column(name = "shared_by")
    private String sharedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @Version
    private int version;

    Share() {}

    /** Who gives what to whom, on which terms. */
    record Terms(
            IncidentId incident,
            UUID owner,
            String reference,
            UUID recipient,
            ShareIncident request,
            String by,
            Instant at) {}

    static Share give(ShareId id, Terms terms) {
        var share = new Share();
        share.id = id;
        share.incident = terms.incident();
        share.owner = terms.owner();
        share.recipient = terms.recipient();
        share.reference = terms.reference();
        share.tlp = terms.request().tlp().label();
        share.basis = terms.request().basis().text();
        share.scopeNote = terms.request().scopeNote();
        share.expiresAt = terms.request().expiresAt();
        share.sharedAt = terms.at();
        share.sharedBy = terms.by();
        return share;
    }

    /** Takes it back; false when it is over already. */
    boolean withdraw(String by, String reason, Instant at) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawnReason = reason;
        return true;
    }

    ShareId id() {
        return id;
    }

    IncidentId incident() {
        return incident;
    }

    UUID owner() {
        return owner;
    }

    UUID recipient() {
        return recipient;
    }
}
