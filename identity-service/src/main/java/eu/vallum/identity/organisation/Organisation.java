package eu.vallum.identity.organisation;

import eu.vallum.platform.caller.Acting;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An institution in the register. Whoever proposed it cannot confirm it; a closed one never comes back. */
@Entity
@Table(name = "organisation")
class Organisation {
    @EmbeddedId
    private OrganisationId id;

    @Version
    private int version;

    @Column(nullable = false)
    private String name;

    @Column(name = "member_state", nullable = false, updatable = false)
    private String memberState;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false)
    private String status;

    @Column(nullable = false, updatable = false)
    private String alias;

    @Column(name = "ror_id")
    private @Nullable String rorId;

    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by", updatable = false))
    private @Nullable OrganisationId proposedBy;

    @Column(name = "proposed_by_subject", updatable = false)
    private @Nullable String proposedBySubject;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "confirmed_by"))
    private @Nullable OrganisationId confirmedBy;

    @Column(name = "confirmed_subject")
    private @Nullable String confirmedSubject;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    Organisation() {}

    /** One that an organisation of the same Member State proposes. */
    static Organisation proposed(ProposeOrganisation request, Acting by, Instant now) {
        var made = new Organisation();
        made.id = OrganisationId.next();
        made.name = request.name().strip();
        made.memberState = request.memberState();
        made.kind = request.kind().code();
        made.status = Status.PROPOSED.code();
        made.alias = aliasOf(request.memberState(), request.kind(), made.id);
        made.rorId = request.rorId();
        made.contactEmail = request.contactEmail();
        made.proposedBy = new OrganisationId(by.organisation());
        made.proposedBySubject = by.subject();
        made.registeredAt = now;
        return made;
    }

    /** One that stands in the register from the first start. */
    static Organisation seeded(SeedRow row, Instant now) {
        var made = new Organisation();
        made.id = row.id();
        made.name = row.name();
        made.memberState = row.memberState();
        made.kind = row.kind().code();
        made.status = Status.ACTIVE.code();
        made.alias = row.alias();
        made.registeredAt = now;
        made.confirmedBy = row.confirmedBy();
        return made;
    }

    void confirm(Acting by, Instant now) {
        status = Status.ACTIVE.code();
        confirmedBy = new OrganisationId(by.organisation());
        confirmedSubject = by.subject();
        confirmedAt = now;
    }

    void become(Status next, String reason) {
        status = next.code();
        statusReason = reason;
    }

    /** Who proposed it; null where nobody had to. */
    @Nullable String proposer() {
        return proposedBySubject;
    }

    /** Its public state, to be published with the version that the running transaction will give it. */
    OrganisationChanged changed() {
        return OrganisationChanged.of(details());
    }

    OrganisationId id() {
        return id;
    }

    int version() {
        return version;
    }

    Status status() {
        return Status.of(status);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    OrganisationHead head() {
        return new OrganisationHead(id, name, memberState, Kind.of(kind), status(), version);
    }

    OrganisationDetails details() {
        return new OrganisationDetails(
                id,
                name,
                memberState,
                Kind.of(kind),
                status(),
                version,
                alias,
                rorId,
                contactEmail,
                proposedBy,
                proposedBy == null ? null : registeredAt,
                confirmedBy,
                confirmedAt,
                statusReason);
    }

    /** Readable and nobody else's: the end of the id is random. */
    private static String aliasOf(String memberState, Kind kind, OrganisationId id) {
        int end = (int) id.value().getLeastSignificantBits();
        return "%s-%s-%08x".formatted(memberState.toLowerCase(Locale.ROOT), kind.code(), end);
    }
}
