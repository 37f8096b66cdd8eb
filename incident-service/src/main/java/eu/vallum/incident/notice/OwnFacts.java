package eu.vallum.incident.notice;

import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What an authority does with a report, to the accounts of the entity that sees it. Its deadlines are among {@link ClockFacts}. */
@Singleton
class OwnFacts implements Source {
    private static final Map<String, NoticeKind> KINDS = Map.of(
            "feedback-given", NoticeKind.FEEDBACK_GIVEN,
            "entity-attached", NoticeKind.REPORT_ATTACHED,
            "report-requested", NoticeKind.REPORT_REQUESTED);

    private final FactRows rows;
    private final Sql sql;
    private final Clock clock;

    OwnFacts(FactRows rows, Sql sql, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of("feedback-given", new Asking<>(Given.class, fact -> done(fact.incident())));
    }

    /**
     * What the timeline says that was done of late and concerns the entity; what is done at one time together is told once, and of several
     * entities that a report was attached to the last alone.
     */
    List<Fact> done(UUID incident) {
        var columns = Map.of("organisation", "e.organisation", "about", "t.incident", "key", "t.id::text");
        return sql.list(
                "select t.kind, " + FactRows.columns(columns) + """
                 from (select distinct on (kind, recorded_at) id, incident, kind from timeline l
                      where incident = ? and kind = any (?) and recorded_at > ?
                        and (kind <> 'entity-attached'
                          or not exists (select from timeline n where n.incident = l.incident and n.kind = l.kind
                                           and n.recorded_at > l.recorded_at))
                      order by kind, recorded_at, id) t
                join incident i on i.id = t.incident join entity_audience e on e.incident = t.incident""",
                row -> FactRows.fact(row, Objects.requireNonNull(KINDS.get(row.text("kind")))),
                incident,
                KINDS.keySet().toArray(String[]::new),
                clock.instant().minus(FactRows.LATE));
    }

    /** What authorities asked entities and nobody answered; each found until it is marked. */
    List<Fact> asked(Instant now) {
        return rows.ask(
                NoticeKind.QUESTION_ASKED,
                Map.of("organisation", "e.organisation", "about", "q.id", "due_at", "q.due_at", "key", "m.mark"),
                """
                from question q join incident i on i.id = q.incident join entity_audience e on e.incident = q.incident
                cross join lateral (select 'asked:' || q.id || ':' || e.organisation as mark) m
                where not q.from_entity and q.answered_at is null and i.status = 'open' and q.asked_at > ?
                  and not exists (select from notice_mark k where k.mark = m.mark)
                order by q.asked_at limit %d""".formatted(FactRows.AT_ONCE),
                now.minus(FactRows.LATE));
    }

    /** What an event says of a report that was answered. */
    record Given(UUID incident) {}
}
