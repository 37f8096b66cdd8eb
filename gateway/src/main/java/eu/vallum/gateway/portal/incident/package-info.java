/**
 * The list of incidents and the pages of one incident: facts, clocks, timeline, indicators. It neither files nor shares. Coordinators
 * and officers work here all day.
 */
@NullMarked
package eu.vallum.gateway.portal.incident;

import org.jspecify.annotations.NullMarked;
