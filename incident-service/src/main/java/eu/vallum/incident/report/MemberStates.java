package eu.vallum.incident.report;

/** The form of a Member State's code, for validation: ISO 3166-1 with EL for Greece. */
public final class MemberStates {
    public static final String FORM =
            "AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK";

    private MemberStates() {}
}
