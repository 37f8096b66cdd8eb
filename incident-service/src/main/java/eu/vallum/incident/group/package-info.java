/**
 * Sharing groups: who belongs to one, and giving an incident to all of them in one act. Not what a member sees, which each share with it
 * decides. Called over HTTP by owners and members.
 */
@NullMarked
package eu.vallum.incident.group;

import org.jspecify.annotations.NullMarked;
