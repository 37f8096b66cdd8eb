/**
 * The page of the reporting rules, and the calculator of significance. Nothing is reckoned here. Linked from the navigation.
 */
@NullMarked
package eu.vallum.gateway.portal.regime;

import org.jspecify.annotations.NullMarked;
