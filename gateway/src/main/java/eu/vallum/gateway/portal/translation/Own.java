package eu.vallum.gateway.portal.translation;

import eu.vallum.gateway.portal.view.Translation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one's own organisation has translated in one field and language.
 *
 * @param stands the present one; null where there is none
 * @param versions all there ever were, where they are more than one
 */
public record Own(String field, @Nullable Translation stands, List<Translation.Version> versions) {

    /** Whether there are words to take back. */
    public boolean withdrawable() {
        return stands != null && stands.text() != null;
    }
}
