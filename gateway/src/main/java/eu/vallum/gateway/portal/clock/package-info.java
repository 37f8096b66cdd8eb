/**
 * The list of statutory clocks: those we owe, and, on a page of their own, those that entities owe us. It computes no deadline. Linked
 * from the overview's tiles.
 */
@NullMarked
package eu.vallum.gateway.portal.clock;

import org.jspecify.annotations.NullMarked;
