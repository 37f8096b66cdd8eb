/**
 * The outer form of everything that a coordinator or administrator does to an organisation's people and roles: who may, what is refused, what
 * is answered. Not what is done. Called by the use cases of grants, invitations and people.
 */
@NullMarked
package eu.vallum.identity.management;

import org.jspecify.annotations.NullMarked;
