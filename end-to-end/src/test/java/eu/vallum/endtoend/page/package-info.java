/**
 * Every page of the portal, looked at by rules that hold for all of them: accessibility, narrow screens, nothing secret in the browser. Not
 * what a page is for, which the journeys show. Called by the build.
 */
@NullMarked
package eu.vallum.endtoend.page;

import org.jspecify.annotations.NullMarked;
