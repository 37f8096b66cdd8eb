/**
 * The platform's main ways, walked from outside: a report from one Member State to another, a research project to the public, an agency's
 * system. Called by nobody.
 */
@NullMarked
package eu.vallum.endtoend.journey;

import org.jspecify.annotations.NullMarked;
