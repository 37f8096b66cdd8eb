package eu.vallum.incident.mail;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.mail.MailView.Whole;
import eu.vallum.incident.mail.Mails.Stored;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows owners their mail, and takes what they decide about what waits in triage. */
@Singleton
class KeepingMails {
    private final Gate gate;
    private final IncidentAccess access;
    private final Mails mails;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration kept;

    KeepingMails(
            Gate gate,
            IncidentAccess access,
            Mails mails,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.mail.discarded-days") int days) {
        this.gate = gate;
        this.access = access;
        this.mails = mails;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Transactional
    Outcome<Page<MailView>> list(MailState state, @Nullable UUID incident, @Nullable Cursor after, int limit) {
        return gate.with(access::mayWork, "mail.list", actor -> {
            var page = Page.of(
                    mails.page(state, incident, after, limit + 1),
                    limit,
                    row -> row.view().cursor());
            var shown = page.items().stream()
                    .filter(row -> access.owns(actor, row.owner()))
                    .map(Stored::view)
                    .toList();
            audit.allowed(
                    "mail.list",
                    "mail",
                    shown.stream().map(one -> one.id().value()).toList(),
                    "owner");
            return Outcome.done(new Page<>(shown, page.next()));
        });
    }

    @Transactional
    Outcome<Whole> read(MailId id) {
        return of(id, "mail.read", (actor, mail) -> {
            audit.allowed("mail.read", "mail", List.of(id.value()), "owner");
            return Outcome.done(whole(mail));
        });
    }

    /** Onto the timeline of an open incident of the same owner. */
    @Transactional
    Outcome<Whole> file(MailId id, UUID incident, int version) {
        return of(id, "mail.file", (actor, mail) -> {
            var to = new IncidentId(incident);
            var filed = gate.working(access::mayWork, to, "mail.file", (who, seen) -> {
                var now = now();
                if (!mails.file(id, version, to, actor.name(), now)) {
                    return Outcome.<Boolean>refused(
                            CommonProblem.PRECONDITION, "Read the mail again: somebody decided about it meanwhile.");
                }
                audit.allowed("mail.file", "mail", List.of(id.value(), incident), "owner");
                outbox.put(new MailReceived(
                        incident, id.value(), seen.owner(), List.of(seen.owner()), seen.version(), now));
                return Outcome.done(true);
            });
            return switch (filed) {
                case Outcome.Done<Boolean> done ->
                    Outcome.done(whole(find(actor, id).orElseThrow()));
                case Outcome.Refused<Boolean>(var why) ->
                    why.status() == 404
                            ? Outcome.refused(IncidentProblem.UNKNOWN_INCIDENT, "Choose an open incident of yours.")
                            : new Outcome.Refused<>(why);
            };
        });
    }

    @Transactional
    Outcome<Whole> discard(MailId id, String reason, int version) {
        return of(id, "mail.discard", (actor, mail) -> {
            var now = now();
            if (!mails.discard(id, version, reason.strip(), actor.name(), now, now.plus(kept))) {
                return Outcome.refused(
                        CommonProblem.PRECONDITION, "Read the mail again: somebody decided about it meanwhile.");
            }
            audit.allowed("mail.discard", "mail", List.of(id.value()), "owner");
            return Outcome.done(whole(find(actor, id).orElseThrow()));
        });
    }

    /** A part of a filed mail, to hang on its incident. */
    record Taken(IncidentId incident, MailView.Part part, byte[] original) {}

    @Transactional
    Outcome<Taken> part(MailId id, int number) {
        return of(id, "mail.keep", (actor, mail) -> {
            var part = mails.parts(id).stream()
                    .filter(one -> one.number() == number)
                    .findFirst();
            var incident = mail.view().incident();
            var original = mails.original(id);
            if (part.isEmpty() || original.isEmpty()) {
                audit.denied("mail.keep", "mail", List.of(id.value()), "no such part");
                return Outcome.notFound();
            }
            if (mail.view().state() != MailState.FILED || incident == null) {
                return Outcome.refused(IncidentProblem.MAIL_NOT_FILED, "Put the mail on an incident's timeline first.");
            }
            return Outcome.done(new Taken(new IncidentId(incident.id()), part.get(), original.get()));
        });
    }

    @Transactional
    Outcome<Whole> kept(MailId id, int number, UUID attachment) {
        return of(id, "mail.keep", (actor, mail) -> {
            mails.kept(id, number, attachment);
            audit.allowed("mail.keep", "mail", List.of(id.value(), attachment), "owner");
            return Outcome.done(whole(find(actor, id).orElseThrow()));
        });
    }

    private <T> Outcome<T> of(MailId id, String action, BiFunction<Actor, Stored, Outcome<T>> work) {
        return gate.with(access::mayWork, action, actor -> {
            var found = find(actor, id);
            if (found.isEmpty()) {
                audit.denied(action, "mail", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            return work.apply(actor, found.get());
        });
    }

    private Optional<Stored> find(Actor actor, MailId id) {
        return mails.find(id).filter(row -> access.owns(actor, row.owner()));
    }

    private Whole whole(Stored mail) {
        var id = mail.view().id();
        var rest = mails.rest(id);
        return new Whole(mail.view(), rest.text(), rest.cut(), rest.messageId(), rest.sha256(), mails.parts(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
