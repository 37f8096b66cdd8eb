package eu.vallum.incident.notice;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was submitted to an authority, and what was recalled. Documents are their owner's alone; a recall whoever sees the incident reads. */
@Singleton
class StageFacts implements Source {
    private final FactRows rows;
    private final Sql sql;
    private final Regimes regimes;

    StageFacts(FactRows rows, Sql sql, Regimes regimes) {
        this.rows = rows;
        this.sql = sql;
        this.regimes = regimes;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "stage-submitted",
                new Asking<>(Submitted.class, fact -> submitted(fact.document())),
                "report-recalled",
                new Asking<>(Submitted.class, fact -> recalled(fact.document())));
    }

    /** A stage that somebody else submitted, to its authority. */
    List<Fact> submitted(UUID document) {
        var columns = Map.of(
                "organisation", "d.owner",
                "about", "d.id",
                "author", "d.by_subject",
                "officer", "n.officer_subject");
        return sql.list(
                "select d.regime, d.regime_version, d.stage as obligation, " + FactRows.columns(columns) + """
                 from stage_document d join incident i on i.id = d.incident join incident_internal n on n.incident = d.incident
                where d.id = ? and not exists (select from stage_recall r where r.document = d.id)""",
                row -> FactRows.fact(row, NoticeKind.STAGE_SUBMITTED)
                        .of(row.text("obligation"), FactRows.stage(row, regimes), null),
                document);
    }

    /** A report that was recalled, to its authority and to whoever has the incident by a share. */
    List<Fact> recalled(UUID document) {
        return rows.ask(
                NoticeKind.REPORT_RECALLED,
                Map.of(
                        "organisation", "a.organisation",
                        "about", "r.document",
                        "author", "case when a.share is null then r.by_subject end",
                        "persons", "a.persons",
                        "officer", "case when a.share is null then n.officer_subject end"),
                """
                from stage_recall r join incident i on i.id = r.incident join incident_internal n on n.incident = r.incident
                join audience a on a.incident = r.incident where r.document = ?""",
                document);
    }

    /** What an event says of a document. */
    record Submitted(UUID document) {}
}
