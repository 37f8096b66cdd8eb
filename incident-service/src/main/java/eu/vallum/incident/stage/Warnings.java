package eu.vallum.incident.stage;

import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.fact.Facts;
import eu.vallum.incident.fact.KnownFacts;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.platform.id.UuidV7;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first documents of an incident's chain: what was reported when it was filed, such as the early warning. They are written when somebody
 * first looks for documents, from what was filed and never changes, because filing itself is the path that has to be fast.
 */
@Singleton
class Warnings {
    private final Documents documents;
    private final Recounting recounting;
    private final Clocks clocks;
    private final KnownFacts known;
    private final Facts facts;
    private final Composing composing;
    private final Sealing sealing;
    private final Clock clock;

    Warnings(
            Documents documents,
            Recounting recounting,
            Clocks clocks,
            KnownFacts known,
            Facts facts,
            Composing composing,
            Sealing sealing,
            Clock clock) {
        this.documents = documents;
        this.recounting = recounting;
        this.clocks = clocks;
        this.known = known;
        this.facts = facts;
        this.composing = composing;
        this.sealing = sealing;
        this.clock = clock;
    }

    void ensure(Seen seen) {
        var id = seen.incident();
        if (!documents.of(id).isEmpty()) {
            return;
        }
        var filed = known.reported(id);
        facts.begun(id).forEach(kept -> filed.put(kept.id(), kept));
        var all = clocks.of(id, clock.instant());
        @Nullable String previous = null;
        int number = 0;
        for (var regime : recounting.regimes(id)) {
            for (var stage : regime.stages()) {
                var met = all.stream()
                        .filter(c -> c.regime().equals(regime.id())
                                && c.obligation().equals(stage.id())
                                && c.metAt() != null)
                        .findFirst();
                if (stage.metByFiling() && met.isPresent()) {
                    previous = write(seen, regime, stage, met.get(), ++number, previous, filed);
                }
            }
        }
    }

    private String write(
            Seen seen,
            Regime regime,
            StageRule stage,
            ClockView met,
            int number,
            @Nullable String previous,
            Map<String, Facts.Kept> filed) {
        var document = new Documents.New(
                UuidV7.next(),
                seen.incident(),
                seen.owner(),
                number,
                regime.id(),
                regime.version(),
                stage.id(),
                0,
                "en",
                Objects.requireNonNull(met.metAt()),
                null,
                met.late(),
                met.lateReason(),
                previous);
        var sealed = sealing.seal(composing.compose(
                seen, new Composing.Around(document, regime, stage, met.basis(), met.dueAt()), filed));
        documents.add(document, sealed);
        return sealed.sha256();
    }
}
