package eu.vallum.incident.clock;

/**
 * Whether a report is real, and how fast the clocks of an exercise run. It belongs to the report and never changes.
 *
 * @param factor 1 for what is real; 60 makes an hour of a minute
 */
public record Pace(boolean exercise, int factor) {
    public static final Pace REAL = new Pace(false, 1);

    public static Pace exercise(int factor) {
        return new Pace(true, factor);
    }
}
