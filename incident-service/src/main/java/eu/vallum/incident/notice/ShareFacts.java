package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was shared, marked more strictly, taken back or taken up, and which files may be kept no longer. */
@Singleton
class ShareFacts implements Source {
    private final FactRows rows;

    ShareFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "share-tightened",
                new Asking<>(Shared.class, fact -> tightened(fact.share())),
                "download-recalled",
                new Asking<>(Recalled.class, fact -> recalled(fact.incident(), fact.recipient())),
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

    /** That it may be passed on less far than before, each time. */
    List<Fact> tightened(UUID share) {
        return rows.ask(
                NoticeKind.TIGHTENED,
                Map.of(
                        "organisation", "s.recipient",
                        "about", "s.id",
                        "reference", "s.reference",
                        "persons", "s.persons",
                        "key", "s.id || ' ' || extract(epoch from s.tightened_at)::text"),
                """
                from share s join incident i on i.id = s.incident
                where s.id = ? and s.tightened_at is not null and s.withdrawn_at is null""",
                share);
    }

    /**
     * That files may be kept no longer, or not under their label: to each who took one and has not destroyed it, once for all that they took of
     * the incident. The incident may be gone by then, so this names a file.
     */
    List<Fact> recalled(UUID incident, UUID holder) {
        return rows.ask(
                NoticeKind.FILE_RECALLED,
                FactRows.none(Map.of(
                        "organisation", "d.organisation",
                        "about", "d.id",
                        "reference", "d.reference",
                        "person", "case when d.subject like 'client:%' then 'client' else d.subject end",
                        "key", "d.incident || ' ' || extract(epoch from d.recalled_at)::text",
                        "exercise", "coalesce(x.exercise, t.exercise, false)")),
                """
                from (select organisation, incident, subject, recalled_at, min(id::text)::uuid as id, min(reference) as reference
                      from download where incident = ? and organisation = ? and recall is not null and destroyed_at is null
                      group by organisation, incident, subject, recalled_at) d
                left join incident x on x.id = d.incident
                left join lateral (select bool_or(b.exercise) as exercise from tombstone b
                                   where b.organisation = d.organisation and b.incident = d.incident) t on true""",
                incident,
                holder);
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
                        "exercise", "t.exercise",
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

    /** The same of files that somebody holds. */
    record Recalled(UUID incident, UUID recipient) {}
}
