package eu.vallum.gateway.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with a session, acting for at most one organisation. Taken from the tokens that Keycloak gave at sign-in or at the
 * last refresh; roles are not in it, they come from the services' grants.
 *
 * @param subject stable id of the person
 * @param name name to show
 * @param email address at sign-in, if Keycloak tells it
 * @param organisation acting organisation, null when the person belongs to none
 * @param organisationAlias its short name in the realm
 * @param organisationName its name if the token tells it, otherwise the alias
 * @param kind csirt, spoc, competent-authority, ncc, eu-body, entity or research-organisation
 * @param memberState code of the Member State, EL for Greece, EU for bodies of the Union
 * @param locale language that the person chose in their account
 * @param scopes scopes of the access token
 * @param since when the session began
 * @param until when it ends at the latest
 */
public record SignedIn(
        String subject,
        String name,
        @Nullable String email,
        @Nullable UUID organisation,
        @Nullable String organisationAlias,
        @Nullable String organisationName,
        @Nullable String kind,
        @Nullable String memberState,
        @Nullable Locale locale,
        Set<String> scopes,
        Instant since,
        Instant until) {

    /** Name of the security identity's attribute that carries this record. */
    public static final String ATTRIBUTE = "vallum.signed-in";
}
