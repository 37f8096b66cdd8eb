/**
 * Identifiers: growing UUIDs inside, unguessable references for people. Not the typed id records, which live with their aggregate.
 * Called by whoever creates a record.
 */
@NullMarked
package eu.vallum.platform.id;

import org.jspecify.annotations.NullMarked;
