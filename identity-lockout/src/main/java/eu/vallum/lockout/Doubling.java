package eu.vallum.lockout;

/** One, two, four, eight times the first wait, and never more than the most. */
public final class Doubling {
    /** Beyond that any wait in whole seconds is past every maximum. */
    private static final int ENOUGH = 31;

    private Doubling() {}

    /**
     * How long the n-th lock-out in a row lasts.
     *
     * @param lockout 1 for the first
     * @param first seconds of the first
     * @param most seconds of the longest
     */
    public static int seconds(int lockout, int first, int most) {
        var doublings = Math.min(Math.max(lockout - 1, 0), ENOUGH);
        return (int) Math.min((long) first << doublings, most);
    }
}
