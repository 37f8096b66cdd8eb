/**
 * Lists of incidents: filters, full text, sorting, pages and counts, over a projection that holds for each organisation what it sees. Not a
 * single incident, nor what is done with one. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.listing;

import org.jspecify.annotations.NullMarked;
