/**
 * What the visitor is told of, and how they want it: the list of notifications, and the rules of a person or of a mailbox of the
 * organisation. Kept nowhere; incident-service says what there is and takes what is changed.
 */
@NullMarked
package eu.vallum.gateway.portal.notice;

import org.jspecify.annotations.NullMarked;
