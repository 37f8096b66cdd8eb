package eu.vallum.incident.consolidation;

import java.util.List;

/** The 27 Member States, by the codes that the Union uses. */
public final class States {
    public static final List<String> ALL = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private States() {}
}
