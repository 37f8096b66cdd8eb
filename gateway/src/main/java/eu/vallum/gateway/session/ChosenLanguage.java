package eu.vallum.gateway.session;

/** The language that a visitor chose on a page: kept by the portal, and handed on by the door to whoever shows the sign-in. */
public final class ChosenLanguage {
    /** Name of the cookie, whose value is a language's code. */
    public static final String COOKIE = "lang";

    private ChosenLanguage() {}
}
