package eu.vallum.incident.entity;

import eu.vallum.incident.problem.NothingElse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entity of the register a report is about.
 *
 * @param entity null takes it back to unconfirmed
 * @param sees whether the entity's accounts see it; they do unless it says false
 */
@NothingElse
record AttachReport(@Nullable UUID entity, @Nullable Boolean sees) {}
