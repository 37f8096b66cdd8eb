/**
 * Marking an incident anew and deleting one that was filed by mistake, each after showing who loses what. The rules are incident-service's.
 * Owners come here.
 */
@NullMarked
package eu.vallum.gateway.portal.marking;

import org.jspecify.annotations.NullMarked;
