package eu.vallum.incident.summary;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Offices;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.statistics.Figures;
import eu.vallum.incident.summary.Filing.Act;
import eu.vallum.incident.summary.SummaryFact.SummaryPrepared;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes a counted summary down, for a second person to look at. Only periods that are over; one waits for each period. */
@Singleton
public class WritingSummary {
    private final Offices offices;
    private final IncidentAccess access;
    private final Filings filings;
    private final Showing showing;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final UUID recipient;

    WritingSummary(
            Offices offices,
            IncidentAccess access,
            Filings filings,
            Showing showing,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.agency") UUID recipient) {
        this.offices = offices;
        this.access = access;
        this.filings = filings;
        this.showing = showing;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.recipient = recipient;
    }

    Outcome<Actor> mayLook(Actor actor, Quarter quarter) {
        if (clock.instant().isBefore(quarter.from(Zones.of(actor.who().memberState())))) {
            return Outcome.refused(IncidentProblem.PERIOD_NOT_OVER, "This quarter has not begun.");
        }
        audit.allowed("summary.preview", "summary", List.of(), "NIS2 Art. 23(9)");
        return Outcome.done(actor);
    }

    Outcome<Actor> mayWrite(Actor actor, Quarter quarter, @Nullable String reason) {
        if (clock.instant().isBefore(quarter.until(Zones.of(actor.who().memberState())))) {
            return Outcome.refused(IncidentProblem.PERIOD_NOT_OVER, "A quarter is filed when it has ended.");
        }
        boolean filed =
                filings.editions(actor.organisation(), quarter).stream().anyMatch(filing -> filing.filed() != null);
        if (filed && (reason == null || reason.isBlank())) {
            return Outcome.invalid("/reason", "NotBlank", "Say why the filed summary is corrected.");
        }
        return Outcome.done(actor);
    }

    /**
     * Writes it down under an id. What was prepared for the quarter before and not filed is replaced.
     *
     * @param told what may be told of the counts
     */
    @Transactional
    public Outcome<FilingDetails> write(
            SummaryId id, Quarter quarter, @Nullable String reason, Figures told, int threshold) {
        return offices.spoc(access::mayShare, "summary.prepare", "summary", actor -> switch (mayWrite(
                actor, quarter, reason)) {
            case Outcome.Refused<Actor>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Actor> permitted -> {
                replaceWaiting(actor, quarter);
                var filing = written(actor, id, quarter, reason, told, threshold);
                filings.add(filing);
                audit.allowed("summary.prepare", "summary", List.of(filing.id()), "NIS2 Art. 23(9)");
                outbox.put(new SummaryPrepared(
                        filing.id(),
                        filing.owner(),
                        filing.edition(),
                        filing.prepared().at()));
                yield Outcome.done(showing.details(actor, filing));
            }
        });
    }

    private void replaceWaiting(Actor actor, Quarter quarter) {
        filings.editions(actor.organisation(), quarter).stream()
                .filter(filing -> filing.filed() == null)
                .forEach(filing -> {
                    filings.discard(filing.id());
                    audit.allowed("summary.discard", "summary", List.of(filing.id()), "NIS2 Art. 23(9)");
                });
    }

    private Filing written(
            Actor actor, SummaryId id, Quarter quarter, @Nullable String reason, Figures told, int threshold) {
        var state = actor.who().memberState();
        var zone = Zones.of(state);
        int edition = filings.editions(actor.organisation(), quarter).size() + 1;
        var text = Document.of(state, quarter, edition, quarter.from(zone), quarter.until(zone), threshold, told)
                .canonical();
        return new Filing(
                id.value(),
                actor.organisation(),
                recipient,
                state,
                quarter,
                edition,
                text,
                Document.sha256(text),
                new Act(actor.who().subject(), actor.name(), clock.instant()),
                edition == 1 ? null : reason,
                null);
    }
}
