package eu.vallum.gateway.session.trespass;

import eu.vallum.gateway.portal.trespass.PortalTrespasser;

/** Breaks the rule that what both share knows neither. */
public record SessionTrespasser(PortalTrespasser page) {}
