package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Three-monthly summaries, each told to its other side, and what comes back to every single point of contact. */
@Singleton
class SummaryFacts implements Source {
    private final FactRows rows;

    SummaryFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "summary-filed",
                new Asking<>(Filed.class, fact -> of(fact, NoticeKind.SUMMARY_FILED, "f.recipient")),
                "summary-queried",
                new Asking<>(Filed.class, fact -> of(fact, NoticeKind.SUMMARY_QUERIED, "f.owner")),
                "summary-answered",
                new Asking<>(Filed.class, fact -> of(fact, NoticeKind.SUMMARY_ANSWERED, "f.recipient")),
                "finding-sent",
                new Asking<>(Sent.class, fact -> sent(fact.finding())));
    }

    /** Each query and each answer is told; a filing is one. */
    private List<Fact> of(Filed fact, NoticeKind kind, String told) {
        return rows.ask(
                kind,
                FactRows.none(Map.of("organisation", told, "about", "f.id", "key", "f.id || ' ' || ?")),
                "from summary_filing f where f.id = ? and f.filed_at is not null",
                fact.at().toString(),
                fact.summary());
    }

    List<Fact> sent(UUID finding) {
        return rows.ask(
                NoticeKind.FINDING_SENT,
                FactRows.none(Map.of("organisation", "o.id", "about", "f.id")),
                "from summary_finding f join organisation o on o.kind = 'spoc' and o.status = 'active' where f.id = ?",
                finding);
    }

    /** What an event says of a summary. */
    record Filed(UUID summary, Instant at) {}

    /** The same of a finding. */
    record Sent(UUID finding) {}
}
