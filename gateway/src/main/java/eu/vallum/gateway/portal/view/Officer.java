package eu.vallum.gateway.portal.view;

import org.jspecify.annotations.Nullable;

/** Who works on an incident. */
public record Officer(String subject, @Nullable String name) {

    /** The name, or the id where the owner's register has no name. */
    public String shown() {
        return name == null ? subject : name;
    }
}
