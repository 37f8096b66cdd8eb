package eu.vallum.gateway.door.trespass;

import eu.vallum.gateway.portal.trespass.PortalTrespasser;

/** Breaks the rule that the door knows no page. */
public record DoorTrespasser(PortalTrespasser page) {}
