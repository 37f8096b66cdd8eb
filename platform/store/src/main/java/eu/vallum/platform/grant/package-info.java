/**
 * Powers: which subject may act in which role for which organisation, as identity-service granted it. Not who somebody is; that is
 * in the token. Called by use cases.
 */
@NullMarked
package eu.vallum.platform.grant;

import org.jspecify.annotations.NullMarked;
