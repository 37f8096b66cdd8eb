package eu.vallum.incident.classification;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.vocabulary.Term;
import eu.vallum.incident.vocabulary.Terms;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of terms that were put to incidents; the row policies leave a reader those of the incidents whose summary it reads. */
@Singleton
class Classifications {
    /** Nobody classifies by more; it bounds the answer. */
    static final int MOST = 100;

    private final Sql sql;

    Classifications(Sql sql) {
        this.sql = sql;
    }

    /** @param owned whether it is the owner who reads */
    List<Classification> of(IncidentId incident, boolean owned) {
        return sql.list(
                "select * from incident_classification where incident = ? order by namespace, predicate, value",
                row -> classification(row, owned),
                incident.value());
    }

    private static Classification classification(Row row, boolean owned) {
        var value = row.text("value");
        return new Classification(
                row.uuid("id"),
                row.text("namespace"),
                row.text("predicate"),
                value.isEmpty() ? null : value,
                row.text("label"),
                row.number("version"),
                Term.tag(row.text("namespace"), row.text("predicate"), value),
                row.instant("put_at"),
                owned ? row.text("put_by") : null);
    }

    /** Takes off what cannot stand beside a term of this kind; the tags of what it took off. */
    List<String> giveWay(Seen seen, String namespace, String alone) {
        return sql.list(
                "delete from incident_classification where owner = ? and incident = ? and namespace = ? and alone = ? returning *",
                Classifications::tag,
                seen.owner(),
                seen.incident().value(),
                namespace,
                alone);
    }

    boolean has(Seen seen, ClassifyIncident term) {
        return Boolean.TRUE.equals(sql.first(
                "select exists (select from incident_classification where owner = ? and incident = ? and namespace = ? and predicate = ? "
                        + "and value = ?) as there",
                row -> row.flag("there"),
                seen.owner(),
                seen.incident().value(),
                term.vocabulary(),
                term.predicate(),
                term.valueOrNone()));
    }

    void put(UUID id, Seen seen, ClassifyIncident request, Terms.Found found, String by, Instant now) {
        sql.run(
                "insert into incident_classification (id, owner, incident, namespace, predicate, value, label, version, alone, put_at, "
                        + "put_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?)",
                id,
                seen.owner(),
                seen.incident().value(),
                request.vocabulary(),
                request.predicate(),
                request.valueOrNone(),
                found.term().label(),
                found.version(),
                found.alone(),
                now,
                by);
    }

    /** The tag of what it took off; null when it is not there. */
    @Nullable String take(Seen seen, ClassificationId id) {
        return sql.first(
                "delete from incident_classification where owner = ? and incident = ? and id = ? returning *",
                Classifications::tag,
                seen.owner(),
                seen.incident().value(),
                id.value());
    }

    private static String tag(Row row) {
        return Term.tag(row.text("namespace"), row.text("predicate"), row.text("value"));
    }
}
