package eu.vallum.research.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a project stands: as its source says, or by its dates where it does not. Computed when read, since days pass by themselves. */
public final class Status {
    private Status() {}

    /** The status on a day. */
    public static String on(
            LocalDate today, @Nullable String said, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (said != null) {
            return said;
        }
        if (start != null && today.isBefore(start)) {
            return "planned";
        }
        return end != null && today.isAfter(end) ? "ended" : start == null ? "unknown" : "ongoing";
    }
}
