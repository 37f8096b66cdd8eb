package eu.vallum.incident.alert;

import eu.vallum.incident.roster.KnownRosters;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Finds times of the coming day in which nobody is on duty. Runs as the job {@code desk}. */
@Singleton
class LookingForGaps {
    static final UUID FIRST = new UUID(0, 0);
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final int AT_ONCE = 50;

    private final KnownRosters rosters;
    private final Clock clock;

    LookingForGaps(KnownRosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    @Transactional
    KnownRosters.Gaps after(UUID organisation) {
        return rosters.gaps(organisation, AT_ONCE, clock.instant(), AHEAD);
    }

    /** One for each gap, by when it begins. */
    static NewAlert alert(KnownRosters.Gap gap) {
        var about = UUID.nameUUIDFromBytes(gap.from().toString().getBytes(StandardCharsets.UTF_8));
        return new NewAlert(gap.organisation(), AlertKind.ROSTER_GAP, about, null, null, null, null, gap.from());
    }
}
