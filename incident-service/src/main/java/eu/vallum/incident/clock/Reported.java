package eu.vallum.incident.clock;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What deadlines need to know of a report.
 *
 * @param crossBorder whether other Member States are affected: the duty to inform them runs, waits for an answer, or is none
 * @param zone the authority's zone
 */
public record Reported(
        Instant awareAt, Instant receivedAt, CrossBorder crossBorder, String entity, String authority, ZoneId zone) {

    /** The reporter's answer. */
    public enum CrossBorder {
        YES,
        NO,
        UNKNOWN
    }
}
