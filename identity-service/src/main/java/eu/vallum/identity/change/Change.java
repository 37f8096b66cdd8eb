package eu.vallum.identity.change;

import java.time.Instant;
import java.util.UUID;

/** One record that changed. {@code withdrawn} marks a tombstone; records of this service are closed or revoked, never withdrawn. */
public record Change(String type, UUID id, int version, Instant at, boolean withdrawn) {}
