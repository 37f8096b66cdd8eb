package eu.vallum.incident.intake;

import eu.vallum.incident.own.ReadingReports;
import eu.vallum.incident.own.ReportDetails;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.question.Conversing;
import eu.vallum.incident.question.Question;
import eu.vallum.incident.question.QuestionId;
import eu.vallum.incident.question.Side;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the bearer of a return link may do with it. All but finding it runs as the job of that one link. */
@Singleton
class Returning {
    /** The one report, its questions, and whose mailbox was confirmed. */
    record Returned(ReportDetails report, List<Question> questions, String mailbox) {}

    private final ReturnLinks links;
    private final ReadingReports reading;
    private final Conversing conversing;
    private final Audit audit;
    private final Clock clock;

    Returning(ReturnLinks links, ReadingReports reading, Conversing conversing, Audit audit, Clock clock) {
        this.links = links;
        this.reading = reading;
        this.conversing = conversing;
        this.audit = audit;
        this.clock = clock;
    }

    /** The link, if it still counts. As the job {@code intake}. */
    @Transactional
    Optional<ReturnLinks.Known> find(String link) {
        var known = links.find(Secret.digest(link));
        if (known == null) {
            audit.denied("intake.return", "incident", List.of(), "unknown or revoked link");
        }
        return Optional.ofNullable(known);
    }

    @Transactional
    Outcome<Returned> view(ReturnLinks.Known link) {
        links.used(link.id(), clock.instant());
        audit.allowed("intake.return", "incident", List.of(link.incident().value()), "return link");
        return Outcome.done(
                new Returned(reading.details(link.incident()), conversing.asEntity(link.incident()), link.mailbox()));
    }

    @Transactional
    Outcome<Question> ask(ReturnLinks.Known link, String text) {
        return conversing.ask(link.incident(), link.owner(), Side.ENTITY, link.mailbox(), text, null);
    }

    @Transactional
    Outcome<Question> answer(ReturnLinks.Known link, UUID question, String text) {
        return conversing.answer(
                link.incident(), link.owner(), new QuestionId(question), Side.ENTITY, link.mailbox(), text);
    }

    /** Whether it still counted. */
    @Transactional
    boolean revoke(ReturnLinks.Known link) {
        audit.allowed("intake.revoke", "incident", List.of(link.incident().value()), "return link");
        return links.revoke(link.incident(), link.id(), link.mailbox(), clock.instant());
    }
}
