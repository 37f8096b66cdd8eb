package eu.vallum.incident.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How long a deadline runs. */
sealed interface Period {
    /** Last moment, or null when the law gives no number. */
    @Nullable Instant end(Instant start, ZoneId zone);

    /** Elapsed hours: a change of the clocks in between neither gives nor takes one. */
    record Hours(int hours) implements Period {
        @Override
        public Instant end(Instant start, ZoneId zone) {
            return start.plus(Duration.ofHours(hours));
        }
    }

    /**
     * Calendar months in the authority's zone. Ends with the last hour of the same date, or of the month's last day where there is no
     * such date (Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c)): that is midnight at the beginning of the next day.
     */
    record Months(int months) implements Period {
        @Override
        public Instant end(Instant start, ZoneId zone) {
            return start.atZone(zone)
                    .toLocalDate()
                    .plusMonths(months)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
        }
    }

    /** "Without undue delay": it runs, but no moment can be named. */
    record WithoutUndueDelay() implements Period {
        @Override
        public @Nullable Instant end(Instant start, ZoneId zone) {
            return null;
        }
    }
}
