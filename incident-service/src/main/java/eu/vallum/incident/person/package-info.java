/**
 * Whom an organisation lets others name under TLP:RED, which is for individual recipients only. Not who its people are, which identity-service
 * knows, and not what they were given. Called over HTTP, and by sharing.
 */
@NullMarked
package eu.vallum.incident.person;

import org.jspecify.annotations.NullMarked;
