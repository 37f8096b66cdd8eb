package eu.vallum.incident.savedview;

import eu.vallum.incident.problem.NothingElse;

/**
 * What a person makes of a view.
 *
 * @param pinned it stands above the list
 * @param standard it opens first; there is one at most, the last chosen
 */
@NothingElse
record ChooseView(boolean pinned, boolean standard) {}
