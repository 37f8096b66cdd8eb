package eu.vallum.gateway.portal.trespass;

import eu.vallum.gateway.door.trespass.DoorTrespasser;
import org.jspecify.annotations.Nullable;

/** Breaks the rule that no page knows the door. */
public record PortalTrespasser(@Nullable DoorTrespasser door) {}
