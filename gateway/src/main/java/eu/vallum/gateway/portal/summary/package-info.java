/**
 * Pages of the three-monthly summaries (NIS2 Art. 23(9)): the single point of contact's duties, previews and filings, and the desk of the
 * body that receives them. They count nothing themselves. Linked from the navigation.
 */
@NullMarked
package eu.vallum.gateway.portal.summary;

import org.jspecify.annotations.NullMarked;
