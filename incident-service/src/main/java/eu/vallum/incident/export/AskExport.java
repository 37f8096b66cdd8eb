package eu.vallum.incident.export;

import eu.vallum.incident.listing.ListQuery;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A file of all that a list shows, in its order.
 *
 * @param bom whether a CSV begins with the mark by which spreadsheets know UTF-8
 */
@NothingElse
record AskExport(@NotNull @Valid ListQuery query, @NotNull Format format, boolean bom) {}
