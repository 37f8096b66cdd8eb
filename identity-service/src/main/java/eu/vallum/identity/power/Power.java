package eu.vallum.identity.power;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role held now.
 *
 * @param validUntil when it ends; null while nobody takes it away
 */
public record Power(Role role, @Nullable Instant validUntil) {}
