package eu.vallum.incident.correlation;

/** How many indicators match, and in how many incidents. Exact for what the caller may see. */
record Tally(long incidents, long indicators) {
    static final Tally NONE = new Tally(0, 0);
}
