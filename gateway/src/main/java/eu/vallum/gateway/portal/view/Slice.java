package eu.vallum.gateway.portal.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next cursor of the next page, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Address of the next page: the given beginning and the cursor, empty at the end. */
    public String page(String beginning) {
        return next == null ? "" : beginning + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
