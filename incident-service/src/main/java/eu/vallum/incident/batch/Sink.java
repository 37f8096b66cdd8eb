package eu.vallum.incident.batch;

import eu.vallum.incident.indicator.Arrival;

/** Takes what a reader finds, item after item. */
interface Sink {
    /** The batch was stopped, another worker has it, or whoever started it may no longer do so. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean powerless;

        Stopped(boolean powerless) {
            super("stopped", null, false, false);
            this.powerless = powerless;
        }

        boolean powerless() {
            return powerless;
        }
    }

    /** @throws Stopped when there is no point in reading on */
    void take(Arrival arrival);

    /** @throws Stopped when there is no point in reading on */
    void reject(String place, String value, String reason);

    /** Parts that carry no indicator. */
    void ignore(int parts);
}
