/**
 * How the portal meets a service that says no or does not answer: one exception with the problem document in it. It holds no
 * client of its own. Every client interface of the portal registers its reader.
 */
@NullMarked
package eu.vallum.gateway.portal.upstream;

import org.jspecify.annotations.NullMarked;
