package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.person.KnownPersons;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.sharing.Share.Terms;
import eu.vallum.incident.sharing.ShareFact.IncidentShared;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives an incident to recipients that were judged before, directly or through a group. Within the other use case's transaction. */
@Singleton
public class Giving {
    private final Shares shares;
    private final Clocks clocks;
    private final Timeline timeline;
    private final KnownPersons persons;
    private final Audit audit;
    private final Outbox outbox;
    private final UUID agency;

    Giving(
            Shares shares,
            Clocks clocks,
            Timeline timeline,
            KnownPersons persons,
            Audit audit,
            Outbox outbox,
            @ConfigProperty(name = "vallum.incident.agency") UUID agency) {
        this.shares = shares;
        this.clocks = clocks;
        this.timeline = timeline;
        this.persons = persons;
        this.audit = audit;
        this.outbox = outbox;
        this.agency = agency;
    }

    /** Why it can't be given to organisations under this label until then. The incident keeps its label until the transaction ends. */
    public Optional<IncidentProblem> refusal(Seen seen, Tlp label, @Nullable Instant ends, Instant now) {
        return refusal(seen, label, false, ends, now);
    }

    /** @param named whether it is given to named persons alone */
    Optional<IncidentProblem> refusal(Seen seen, Tlp label, boolean named, @Nullable Instant ends, Instant now) {
        return Stream.of(SharingRules.label(label, shares.labelled(seen), named), expiry(ends, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Those from whom passing it on is held or refused. */
    public Set<UUID> held(Seen seen, Collection<UUID> recipients) {
        return shares.held(seen.incident(), recipients);
    }

    private static Optional<IncidentProblem> expiry(@Nullable Instant ends, Instant now) {
        return ends != null && !ends.isAfter(now) ? Optional.of(IncidentProblem.EXPIRY_IN_PAST) : Optional.empty();
    }

    /**
     * Gives it.
     *
     * @param request the terms; its recipients are those to give it to
     * @param through the group it goes through, null when directly
     * @return ids of the new shares, in the order of the recipients
     */
    public List<UUID> give(
            Actor actor,
            Seen seen,
            ShareIncident request,
            @Nullable Through through,
            Supplier<ShareId> ids,
            Instant now) {
        var given = new ArrayList<Share>();
        for (var recipient : request.recipients()) {
            var named = request.of(recipient);
            var share = Share.give(
                    ids.get(),
                    new Terms(
                            seen.incident(),
                            seen.owner(),
                            seen.reference(),
                            recipient,
                            whole(request),
                            named == null ? List.of() : persons.of(recipient, named),
                            through,
                            actor.name(),
                            now));
            shares.persist(share);
            given.add(share);
        }
        shares.flush();
        timeline.add(
                request.recipients().stream()
                        .map(recipient -> NewEntry.internal(seen.incident(), seen.owner(), EntryKind.SHARED, now)
                                .by(actor.name())
                                .with(recipient)
                                .about(request.tlp().label()))
                        .toList(),
                now);
        if (shares.everyoneAffectedIsInformed(seen.incident(), agency)) {
            clocks.meet(seen.incident(), "inform-affected", now);
        }
        var all = given.stream().map(share -> share.id().value()).toList();
        audit.allowed("incident.share", "share", all, request.basis().text());
        outbox.put(given.stream()
                .map(share -> new IncidentShared(
                        seen.incident().value(),
                        share.id().value(),
                        seen.owner(),
                        share.recipient(),
                        seen.version(),
                        now))
                .toList());
        return all;
    }

    private static ShareIncident whole(ShareIncident r) {
        var ends = r.expiresAt();
        return ends == null
                ? r
                : new ShareIncident(
                        r.recipients(),
                        r.tlp(),
                        r.basis(),
                        r.scopeNote(),
                        ends.truncatedTo(ChronoUnit.MICROS),
                        r.withheld(),
                        r.persons());
    }
}
