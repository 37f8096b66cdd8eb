/**
 * What incident-service tells, as the portal's pages hold it: records that mirror the contract and the few questions that
 * pages ask of them. They are read only and know no page. Overview, incident, sharing and clock pages show them.
 */
@NullMarked
package eu.vallum.gateway.portal.view;

import org.jspecify.annotations.NullMarked;
