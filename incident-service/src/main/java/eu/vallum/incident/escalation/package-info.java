/**
 * Escalation from the technical to the operational and the political level: proposing, a second person's word, situation reports made of the
 * linked incidents, standing down. It shares no incident, and decides nothing that a network decides. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.escalation;

import org.jspecify.annotations.NullMarked;
