/**
 * What left the platform as a file: for an owner who took what of an incident, for a holder what it may not keep. The ledger is
 * incident-service's. Owners and recipients come here.
 */
@NullMarked
package eu.vallum.gateway.portal.download;

import org.jspecify.annotations.NullMarked;
