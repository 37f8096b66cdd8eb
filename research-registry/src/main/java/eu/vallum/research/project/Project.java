package eu.vallum.research.project;

import eu.vallum.platform.id.Reference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A project as its organisation registered it. The version grows with every change that a reader can notice. */
@Entity
@Table(name = "project")
class Project {
    @EmbeddedId
    private ProjectId id;

    private UUID owner;
    private int version;
    private String reference;
    private String source;
    private String visibility;
    private String acronym;
    private String title;

    @Column(name = "abstract")
    private String summary;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    private @Nullable String programme;

    @Column(name = "grant_number")
    private @Nullable String grantNumber;

    @Column(name = "grant_doi")
    private @Nullable String grantDoi;

    @Column(name = "total_cost")
    private @Nullable BigDecimal totalCost;

    @Column(name = "ec_contribution")
    private @Nullable BigDecimal ecContribution;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> domains;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sectors;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> technologies;

    @ElementCollection
    @CollectionTable(name = "participant", joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "ordinal")
    private List<Participant> participants;

    @ElementCollection
    @CollectionTable(name = "person", joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "ordinal")
    private List<Person> people;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Project() {}

    Project(ProjectId id, UUID owner, Reference reference, RegisterProject as, String registeredBy, Instant now) {
        this.id = id;
        this.owner = owner;
        this.version = 1;
        this.reference = reference.value();
        this.source = "registered";
        this.visibility = as.visibility().text();
        this.acronym = as.acronym();
        this.title = as.title();
        this.summary = as.summary();
        this.startDate = as.startDate();
        this.endDate = as.endDate();
        this.programme = as.programme();
        this.grantNumber = as.grantNumber();
        this.grantDoi = as.grantDoi();
        this.totalCost = as.totalCost();
        this.ecContribution = as.ecContribution();
        this.domains = List.copyOf(as.domains());
        this.sectors = List.copyOf(as.sectors());
        this.technologies = List.copyOf(as.technologies());
        this.participants = new ArrayList<>(as.participants());
        this.people = new ArrayList<>(as.people());
        this.registeredBy = registeredBy;
        this.registeredAt = now;
        this.changedAt = now;
    }

    /** Shows it to anybody; false when it is public already. */
    boolean publish(Instant now) {
        return see(Visibility.PUBLIC, now);
    }

    /** Takes it back to its organisation; false when it is there already. */
    boolean withdraw(Instant now) {
        return see(Visibility.ORGANISATION, now);
    }

    private boolean see(Visibility by, Instant now) {
        if (visibility.equals(by.text())) {
            return false;
        }
        visibility = by.text();
        version++;
        changedAt = now;
        return true;
    }

    ProjectId id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    int version() {
        return version;
    }

    String visibility() {
        return visibility;
    }
}
