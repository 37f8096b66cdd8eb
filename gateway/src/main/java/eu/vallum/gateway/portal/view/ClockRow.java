package eu.vallum.gateway.portal.view;

import java.util.UUID;

/** A clock in a list, with its incident. */
public record ClockRow(Clock clock, Of incident) {

    /** The incident of a clock, as far as a list needs it. */
    public record Of(UUID id, String reference, String title, String tlp, String entityName) {}
}
