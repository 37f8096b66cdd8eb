package eu.vallum.identity.organisation;

/** Codes of the Member States as the Union writes them: ISO 3166-1, but EL for Greece; EU for its own bodies. */
final class MemberStates {
    static final String CODE = "AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|EU";

    private MemberStates() {}
}
