package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is for one person: a mention, a task. */
@Singleton
class WorkFacts implements Source {
    private final FactRows rows;

    WorkFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "note-changed",
                new Asking<>(Noted.class, fact -> fact.version() == 0 ? mentioned(fact.note()) : List.of()),
                "task-changed",
                new Asking<>(Tasked.class, fact -> task(fact.task())));
    }

    /** Whom a note mentions, who may read it and has not said that they saw it. */
    List<Fact> mentioned(UUID note) {
        return rows.ask(
                NoticeKind.MENTION,
                Map.of(
                        "organisation",
                        "p.organisation",
                        "about",
                        "n.id",
                        "person",
                        "p.subject",
                        "persons",
                        "a.persons"),
                """
                from note n join note_person p on p.note = n.id join incident i on i.id = n.incident
                join audience a on a.incident = n.incident and a.organisation = p.organisation
                where n.id = ? and p.mentioned and p.seen_at is null and n.withdrawn_at is null
                  and not (p.organisation = n.organisation and p.subject = n.subject)""",
                note);
    }

    /** Who has a task that somebody else gave; a new due time is told anew. */
    List<Fact> task(UUID task) {
        return rows.ask(
                NoticeKind.TASK,
                Map.of(
                        "organisation", "t.assignee",
                        "about", "t.id",
                        "person", "t.person",
                        "persons", "a.persons",
                        "due_at", "t.due_at",
                        "key",
                                "t.id || ' ' || t.assignee || ' ' || coalesce(t.person, '') || ' ' || coalesce(t.due_at::text, '')"),
                """
                from task t join incident i on i.id = t.incident
                join audience a on a.incident = t.incident and a.organisation = t.assignee
                where t.id = ? and t.state in ('open', 'doing')
                  and (t.person is not null or t.assignee <> t.organisation)
                  and not (t.assignee = t.organisation and t.person = t.subject)""",
                task);
    }

    /** What an event says of a note; only its first version mentions. */
    record Noted(UUID note, int version) {}

    /** The same of a task. */
    record Tasked(UUID task) {}
}
