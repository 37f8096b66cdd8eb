/**
 * Ways in and out of a session: sign-in, sign-out and Keycloak's notice that a sign-in ended elsewhere. Its rows are the
 * session package's. The code flow itself is Quarkus'.
 */
@NullMarked
package eu.vallum.gateway.door.signin;

import org.jspecify.annotations.NullMarked;
