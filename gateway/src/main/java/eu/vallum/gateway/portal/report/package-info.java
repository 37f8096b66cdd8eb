/**
 * Reporting an incident step by step, from a draft that is kept while it is typed. It checks only what a person can correct in the
 * form; incident-service decides. Authorities and reporting entities call it.
 */
@NullMarked
package eu.vallum.gateway.portal.report;

import org.jspecify.annotations.NullMarked;
