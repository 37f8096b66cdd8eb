package eu.vallum.incident.warning;

import java.time.Instant;

/**
 * A list that is loaded.
 *
 * @param entries how many are asked
 * @param unusable how many of the file could not be used
 */
record WarningList(
        String id, String name, String version, ListKind kind, int entries, int unusable, Instant loadedAt) {}
