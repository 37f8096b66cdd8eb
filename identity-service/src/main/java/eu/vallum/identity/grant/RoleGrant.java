package eu.vallum.identity.grant;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.power.Role;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One role of one subject for one organisation, for a time. Revoked at most once, never deleted. */
@Entity
@Table(name = "role_grant")
class RoleGrant {
    @EmbeddedId
    private GrantId id;

    @Version
    private int version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation", updatable = false))
    private OrganisationId organisation;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "subject_kind", nullable = false, updatable = false)
    private String subjectKind;

    @Column(nullable = false, updatable = false)
    private String role;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private Instant validFrom;

    @Column(name = "valid_until", updatable = false)
    private @Nullable Instant validUntil;

    @Column(name = "granted_by", nullable = false, updatable = false)
    private String grantedBy;

    @Column(name = "granted_at", nullable = false, updatable = false)
    private Instant grantedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    RoleGrant() {}

    /** A role given now, valid from now on unless a later time is wished. */
    static RoleGrant given(OrganisationId organisation, GrantRole wish, String by, Instant now) {
        var made = new RoleGrant();
        made.id = GrantId.next();
        made.organisation = organisation;
        made.subject = wish.subject();
        made.subjectKind = SubjectKind.of(wish.subject()).code();
        made.role = wish.role().code();
        made.validFrom = wish.startingAt(now);
        made.validUntil = wish.validUntil();
        made.grantedBy = by;
        made.grantedAt = now;
        return made;
    }

    /** Takes the role away. Returns false if it was already. */
    boolean revoke(String by, Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedBy = by;
        revokedAt = now;
        return true;
    }

    /** Whether it leaves no moment of the wished period uncovered. */
    boolean covers(GrantRole wish, Instant now) {
        var until = wish.validUntil();
        return revokedAt == null
                && !validFrom.isAfter(wish.startingAt(now))
                && (validUntil == null || (until != null && !validUntil.isBefore(until)));
    }

    GrantId id() {
        return id;
    }

    OrganisationId organisation() {
        return organisation;
    }

    int version() {
        return version;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    GrantView view() {
        return new GrantView(
                id,
                version,
                subject,
                SubjectKind.of(subject),
                organisation,
                Role.of(role),
                validFrom,
                validUntil,
                grantedBy,
                grantedAt,
                revokedAt != null,
                revokedBy,
                revokedAt);
    }
}
