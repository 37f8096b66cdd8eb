package eu.vallum.gateway.portal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next cursor of the next page, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {}
