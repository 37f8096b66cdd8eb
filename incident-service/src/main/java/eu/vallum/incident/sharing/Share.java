package eu.vallum.incident.sharing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.person.Person;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Column(name = "loosest")
    private @Nullable String loosest;

    @Column(name = "tightened_at")
    private @Nullable Instant tightenedAt;

    @Column(name = "tightened_reason")
    private @Nullable String tightenedReason;

    @Column(name = "basis")
    private String basis;

    @Column(name = "scope_note")
    private @Nullable String scopeNote;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "group_share")
    private @Nullable UUID groupShare;

    @Column(name = "group_name")
    private @Nullable String groupName;

    @Column(name = "persons")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> persons;

    @Column(name = "person_names")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> personNames;

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

    /** Who gives what to whom, on which terms, to which persons alone if any, through which group if any. */
    record Terms(
            IncidentId incident,
            UUID owner,
            String reference,
            UUID recipient,
            ShareIncident request,
            List<Person> persons,
            @Nullable Through through,
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
        if (!terms.persons().isEmpty()) {
            share.persons = terms.persons().stream().map(Person::subject).toList();
            share.personNames = terms.persons().stream().map(Person::name).toList();
        }
        var through = terms.through();
        share.groupShare = through == null ? null : through.groupShare();
        share.groupName = through == null ? null : through.name();
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

    /** From now on under a stricter label. It shows no more for that than it did. */
    void tighten(Tlp label, String reason, Instant at) {
        if (loosest == null) {
            loosest = tlp;
        }
        tlp = label.label();
        tightenedAt = at;
        tightenedReason = reason;
    }

    /** A request for the same terms. */
    ShareIncident again() {
        return new ShareIncident(
                List.of(recipient),
                Tlp.of(tlp),
                Basis.of(basis),
                scopeNote,
                expiresAt,
                null,
                persons == null
                        ? null
                        : persons.stream()
                                .map(subject -> new Named(recipient, subject))
                                .toList());
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

    Tlp tlp() {
        return Tlp.of(tlp);
    }

    UUID recipient() {
        return recipient;
    }
}
