/**
 * What is known about an incident for its reports, fact by fact: entered once, kept in every version, serving every regime that asks. Not
 * what was submitted, which never changes. Called when an incident is filed and by the forms of its stages.
 */
@NullMarked
package eu.vallum.incident.fact;

import org.jspecify.annotations.NullMarked;
