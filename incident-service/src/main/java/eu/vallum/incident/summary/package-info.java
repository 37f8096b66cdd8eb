/**
 * The summary that a Member State's single point of contact files every three months (NIS2 Art. 23(9)): counting, preparing, approving by a
 * second person, exporting, and the exchange of queries about it. Not what the recipient makes of the filings of all States. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.summary;

import org.jspecify.annotations.NullMarked;
