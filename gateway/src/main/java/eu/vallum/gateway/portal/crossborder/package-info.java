/**
 * The desk for incidents that may concern other Member States: the list, whom to tell and why, the words to tell them with, and forwarding by
 * the single point of contact. Telling itself goes through the preview of sharing. Owners and single points of contact come here.
 */
@NullMarked
package eu.vallum.gateway.portal.crossborder;

import org.jspecify.annotations.NullMarked;
