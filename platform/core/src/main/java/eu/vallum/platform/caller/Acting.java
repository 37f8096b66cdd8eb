package eu.vallum.platform.caller;

import java.util.Set;
import java.util.UUID;

/**
 * A person or a client acting for exactly one organisation.
 *
 * @param subject the person's {@code sub}, or {@code client:<client id>}
 * @param name how to show them; empty when the token carries none
 * @param kind person or client
 * @param organisation the acting organisation; the key of row security
 * @param memberState ISO 3166 code, EL for Greece, or EU for Union bodies
 * @param assurance how sure the sign-in is
 * @param scopes OAuth scopes of the token
 */
public record Acting(
        String subject,
        String name,
        Kind kind,
        UUID organisation,
        String memberState,
        Assurance assurance,
        Set<String> scopes)
        implements Caller {

    /** What a subject is. */
    public enum Kind {
        PERSON,
        CLIENT
    }

    @Override
    public String setting() {
        return organisation.toString();
    }

    @Override
    public String person() {
        return kind == Kind.PERSON ? subject : "";
    }
}
