package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was shared, taken back or taken up. */
@Singleton
class ShareFacts implements Source {
    private final FactRows rows;

    ShareFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "incident-shared",
                new Asking<>(Shared.class, fact -> shared(fact.share())),
                "share-withdrawn",
                new Asking<>(Shared.class, fact -> withdrawn(fact.share())),
                "share-acknowledged",
                new Asking<>(Shared.class, fact -> acknowledged(fact.share())));
    }

    /** What was shared, while it is. */
    List<Fact> shared(UUID share) {
        return rows.ask(
                NoticeKind.SHARED,
                Map.of(
                        "organisation",
                        "s.recipient",
                        "about",
                        "s.id",
                        "reference",
                        "s.reference",
                        "persons",
                        "s.persons"),
                """
                from share s join incident i on i.id = s.incident where s.id = ? and s.withdrawn_at is null""",
                share);
    }

    /** What was taken back from who has it in no other way. */
    List<Fact> withdrawn(UUID share) {
        return rows.ask(
                NoticeKind.WITHDRAWN,
                Map.of(
                        "organisation", "t.organisation",
                        "about", "t.share",
                        "incident", "t.incident",
                        "reference", "t.reference",
                        "exercise", "false",
                        "persons", "t.persons"),
                "from tombstone t where t.share = ?",
                share);
    }

    /** What the owner's recipient took up. */
    List<Fact> acknowledged(UUID share) {
        return rows.ask(
                NoticeKind.ACKNOWLEDGED,
                Map.of(
                        "organisation",
                        "s.owner",
                        "about",
                        "s.id",
                        "reference",
                        "s.reference",
                        "officer",
                        "n.officer_subject"),
                """
                from share s join incident i on i.id = s.incident join incident_internal n on n.incident = s.incident
                where s.id = ?""",
                share);
    }

    /** What an event says of a share. */
    record Shared(UUID share) {}
}
