package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.SecondaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The incident as far as it changes after it was filed; what was reported stays as it was reported. Filing itself is the hot path and
 * writes its rows directly ({@link Incidents#file}). Any change raises the version, from which the database derives what readers are told.
 */
@jakarta.persistence.Entity
@Table(name = "incident")
@SecondaryRow(table = "incident_internal", optional = false) // an incident without an officer keeps its row
@SecondaryTable(name = "incident_internal", pkJoinColumns = @PrimaryKeyJoinColumn(name = "incident"))
class Incident {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private IncidentId id;

    @Column(name = "owner")
    private UUID owner;

    @Version
    private int version;

    @Column(name = "tlp")
    private String tlp;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "officer_subject", table = "incident_internal")
    private @Nullable String officerSubject;

    @Column(name = "officer_name", table = "incident_internal")
    private @Nullable String officerName;

    Incident() {}

    int version() {
        return version;
    }

    UUID owner() {
        return owner;
    }

    @Nullable Officer officer() {
        return officerSubject == null ? null : new Officer(officerSubject, officerName);
    }

    /** Gives it to an officer, or to nobody. */
    void assign(@Nullable Officer officer, Instant at) {
        officerSubject = officer == null ? null : officer.subject();
        officerName = officer == null ? null : officer.name();
        changedAt = at;
    }

    /** Puts it under another label. */
    void mark(Tlp label, Instant at) {
        tlp = label.label();
        changedAt = at;
    }

    /** Something that belongs to it changed: an answer, indicators. */
    void touch(Instant at) {
        changedAt = at;
    }
}
