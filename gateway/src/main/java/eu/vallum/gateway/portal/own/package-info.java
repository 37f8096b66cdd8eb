/**
 * A reporting entity's own reports: list, one report with what is due, and talking with the authority. Only what incident-service shows an
 * entity. Opened by people of organisations of kind entity.
 */
@NullMarked
package eu.vallum.gateway.portal.own;

import org.jspecify.annotations.NullMarked;
