package eu.vallum.gateway.door.signin;

import eu.vallum.gateway.session.ChosenLanguage;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Keycloak's pages continue in the language that was chosen here. Where none was, they follow the browser as ours do, and a person's
 * own account overrules both.
 */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class SignInLanguage implements OidcRedirectFilter {
    /** OpenID Connect Core 1.0, 3.1.2.1. */
    private static final String UI_LOCALES = "ui_locales";
    /** A cookie is the visitor's own: what is no code of a language goes nowhere. */
    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    @Override
    public void filter(OidcRedirectContext redirect) {
        var cookie = redirect.routingContext().request().getCookie(ChosenLanguage.COOKIE);
        if (cookie != null && CODE.matcher(cookie.getValue()).matches()) {
            redirect.additionalQueryParams().set(UI_LOCALES, cookie.getValue());
        }
    }
}
