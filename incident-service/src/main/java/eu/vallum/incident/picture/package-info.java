/**
 * The common situational picture of a region and the Union: open incidents by severity, sector and clocks, from figures that Member States
 * released and that were frozen once a day. Not the incidents of others, and nothing that is counted when somebody asks; what an
 * organisation sees of its own State it counts exactly. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.picture;

import org.jspecify.annotations.NullMarked;
