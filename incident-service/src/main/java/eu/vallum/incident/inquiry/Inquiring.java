package eu.vallum.incident.inquiry;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.inquiry.InquiryFact.InformationAnswered;
import eu.vallum.incident.inquiry.InquiryFact.InformationRequested;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks another authority about an incident that both see, and answers or declines what it asks. */
@Singleton
class Inquiring {
    private final Gate gate;
    private final IncidentAccess access;
    private final Inquiries inquiries;
    private final Directory directory;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Inquiring(
            Gate gate,
            IncidentAccess access,
            Inquiries inquiries,
            Directory directory,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.inquiries = inquiries;
        this.directory = directory;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Requests in a list. */
    record All(List<Inquiry> items) {}

    @Transactional
    Outcome<All> of(IncidentId id) {
        return gate.seeing(access::mayRead, id, "inquiry.list", (actor, seen) -> {
            audit.allowed("inquiry.list", "incident", List.of(id.value()), "party");
            return Outcome.done(new All(Stored.named(mine(actor, id).toList(), directory, clock.instant())));
        });
    }

    /** What the caller's organisation has to answer, on any incident that is real, or on any exercise. */
    @Transactional
    Outcome<All> waiting(boolean exercise) {
        return gate.with(access::mayRead, "inquiry.waiting", actor -> {
            var rows = inquiries.waiting(actor.organisation(), exercise, 200).stream()
                    .filter(row -> party(actor, row))
                    .toList();
            audit.allowed(
                    "inquiry.waiting",
                    "incident",
                    rows.stream()
                            .map(row -> row.seen().incident().value())
                            .distinct()
                            .toList(),
                    "party");
            return Outcome.done(new All(Stored.named(rows, directory, clock.instant())));
        });
    }

    @Transactional
    Outcome<Inquiry> ask(IncidentId id, AskAuthority request) {
        return gate.seeing(access::mayWork, id, "inquiry.ask", (actor, seen) -> {
            var now = now();
            var due = request.dueAt();
            if (due != null && !due.isAfter(now)) {
                return Outcome.invalid("/dueAt", "Future", "Give a time to come.");
            }
            boolean owns = access.owns(actor, seen.owner());
            var of = request.of();
            if (owns && (of == null || !inquiries.has(id, of))) {
                return Outcome.refused(IncidentProblem.NOT_SHARED_WITH, "Share the incident with it first.");
            }
            if (owns && of != null && directory.guest(id.value(), of)) {
                return Outcome.invalid("/of", "Guest", "It has no account to answer with; write it a message.");
            }
            if (!owns && of != null && !of.equals(seen.owner())) {
                return Outcome.invalid("/of", "Owner", "Only the owner of the incident can be asked.");
            }
            var other = owns && of != null ? of : actor.organisation();
            var inquiry = InquiryId.next();
            inquiries.ask(
                    inquiry,
                    seen,
                    other,
                    owns,
                    request.text(),
                    due == null ? null : due.truncatedTo(ChronoUnit.MICROS),
                    now,
                    actor.name());
            tell(actor, seen, EntryKind.INFORMATION_REQUESTED, other, now);
            outbox.put(new InformationRequested(id.value(), inquiry.value(), seen.owner(), other, seen.version(), now));
            audit.allowed("inquiry.ask", "inquiry", List.of(inquiry.value()), "party");
            return Outcome.done(shown(actor, id, inquiry));
        });
    }

    @Transactional
    Outcome<Inquiry> answer(IncidentId id, InquiryId inquiry, boolean declined, String words) {
        var action = declined ? "inquiry.decline" : "inquiry.answer";
        return gate.seeing(access::mayWork, id, action, (actor, seen) -> {
            var asked = mine(actor, id)
                    .filter(row -> row.id().equals(inquiry) && access.addressed(actor, row.to()))
                    .findFirst();
            if (asked.isEmpty()) {
                audit.denied(action, "inquiry", List.of(inquiry.value()), "not asked of them");
                return Outcome.notFound();
            }
            var now = now();
            if (!inquiries.answer(inquiry, declined, words, now, actor.name())) {
                return Outcome.refused(IncidentProblem.ALREADY_ANSWERED, "Ask a question of your own to add to it.");
            }
            var kind = declined ? EntryKind.INFORMATION_DECLINED : EntryKind.INFORMATION_GIVEN;
            tell(actor, seen, kind, asked.get().other(), now);
            outbox.put(new InformationAnswered(
                    id.value(), inquiry.value(), seen.owner(), asked.get().other(), seen.version(), now));
            audit.allowed(action, "inquiry", List.of(inquiry.value()), "party");
            return Outcome.done(shown(actor, id, inquiry));
        });
    }

    /** On the owner's timeline, where only the owner reads it; it names the other party and whoever acted. */
    private void tell(Actor actor, Seen seen, EntryKind kind, UUID other, Instant now) {
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .with(other),
                now);
    }

    private Inquiry shown(Actor actor, IncidentId id, InquiryId inquiry) {
        return Stored.named(
                        mine(actor, id).filter(row -> row.id().equals(inquiry)).toList(), directory, clock.instant())
                .getFirst();
    }

    private Stream<Stored> mine(Actor actor, IncidentId id) {
        return inquiries.of(id).stream().filter(row -> party(actor, row));
    }

    private boolean party(Actor actor, Stored row) {
        return access.sees(actor, row.seen())
                && (access.addressed(actor, row.owner()) || access.addressed(actor, row.other()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
