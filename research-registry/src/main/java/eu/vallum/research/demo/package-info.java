/**
 * The research part of the demonstration: one project that helps hospitals against ransomware. Not part of production: it acts in the
 * profile {@code local} only. Called at start.
 */
@NullMarked
package eu.vallum.research.demo;

import org.jspecify.annotations.NullMarked;
