package eu.vallum.incident.notice;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows readers their notices, and takes that they read them. */
@Singleton
class ReadingNotices {
    private final Gate gate;
    private final IncidentAccess access;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    ReadingNotices(Gate gate, IncidentAccess access, Notices notices, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Page<NoticeView>> list(boolean unread, @Nullable Cursor after, int limit) {
        return gate.with(access::mayBeTold, "notice.list", actor -> {
            var rows = notices.page(actor.organisation(), Reader.of(actor), unread, after, limit + 1);
            var page = Page.of(rows, limit, row -> row.view().cursor());
            var shown = page.items().stream().filter(row -> visible(actor, row)).toList();
            audit.allowed(
                    "notice.list",
                    "incident",
                    shown.stream()
                            .map(row -> row.view().incident())
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    "reader");
            return Outcome.done(
                    new Page<>(shown.stream().map(Notices.Stored::view).toList(), page.next()));
        });
    }

    @Transactional
    Outcome<NoticeView.Unread> unread() {
        return gate.with(access::mayBeTold, "notice.count", actor -> Outcome.done(count(actor)));
    }

    /** One of them, which stays as unread as it was. */
    @Transactional
    Outcome<NoticeView> show(NoticeId id) {
        return gate.with(access::mayBeTold, "notice.show", actor -> {
            var found = find(actor, id);
            if (found.isEmpty()) {
                audit.denied("notice.show", "notice", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            audit.allowed("notice.show", "notice", List.of(id.value()), "reader");
            return Outcome.done(found.get());
        });
    }

    @Transactional
    Outcome<NoticeView> read(NoticeId id) {
        return gate.with(access::mayBeTold, "notice.read", actor -> {
            if (find(actor, id).isEmpty()) {
                audit.denied("notice.read", "notice", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            notices.read(actor.organisation(), Reader.of(actor), id, clock.instant());
            audit.allowed("notice.read", "notice", List.of(id.value()), "reader");
            return Outcome.done(find(actor, id).orElseThrow());
        });
    }

    /** @param until what came later stays unread: nobody has seen it */
    @Transactional
    Outcome<NoticeView.Unread> readAll(Instant until) {
        return gate.with(access::mayBeTold, "notice.read-all", actor -> {
            notices.readAll(actor.organisation(), Reader.of(actor), until, clock.instant());
            audit.allowed("notice.read-all", "organisation", List.of(actor.organisation()), "reader");
            return Outcome.done(count(actor));
        });
    }

    private NoticeView.Unread count(Actor actor) {
        long there = notices.unread(actor.organisation(), Reader.of(actor)).stream()
                .filter(row -> visible(actor, row))
                .count();
        return new NoticeView.Unread(Math.min(there, Notices.counted()), there > Notices.counted());
    }

    private Optional<NoticeView> find(Actor actor, NoticeId id) {
        return notices.find(actor.organisation(), Reader.of(actor), id).stream()
                .filter(row -> visible(actor, row))
                .map(Notices.Stored::view)
                .findFirst();
    }

    private boolean visible(Actor actor, Notices.Stored row) {
        return row.reader().equals(Reader.of(actor)) && access.named(actor, row.persons());
    }
}
