/**
 * Each authority's register of the entities that report to it, and attaching a report to one of them. Not the organisations with accounts,
 * which identity-service keeps; an entity may be linked to one. Called over HTTP, and by whoever takes a report.
 */
@NullMarked
package eu.vallum.incident.entity;

import org.jspecify.annotations.NullMarked;
