package eu.vallum.gateway.portal.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution, as far as others see it. */
public record Organisation(
        UUID id, String name, String memberState, @Nullable String kind) {

    /** Its id, as forms send it. */
    public String key() {
        return id.toString();
    }
}
