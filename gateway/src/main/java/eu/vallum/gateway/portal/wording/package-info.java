/**
 * Every string that a person reads, one message bundle an area of the portal, English here and French beside it in
 * {@code resources/messages}. It knows no page. Templates name the messages; tests see that no string stands elsewhere.
 */
@NullMarked
package eu.vallum.gateway.portal.wording;

import org.jspecify.annotations.NullMarked;
