/** One class that breaks the separation of door and portal, to show that the rule sees it. */
@NullMarked
package eu.vallum.gateway.session.trespass;

import org.jspecify.annotations.NullMarked;
