package eu.vallum.incident.correlation;

import java.util.List;

/**
 * Another incident that has values in common with one.
 *
 * @param indicators how many of its indicators have a value that an indicator here has too, exact for what the caller may see
 */
record Tie(Match.Place incident, long indicators) {

    /**
     * Those with most in common.
     *
     * @param total how many incidents are tied in all, exact for what the caller may see
     */
    record Ties(List<Tie> items, long total) {}
}
