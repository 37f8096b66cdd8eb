package eu.vallum.gateway.portal.view;

import java.util.List;

/** Codes that the services know and forms offer, in the order in which people look for them. */
public final class Codes {
    /** Sectors of NIS2 Annexes I and II. */
    public static final List<String> SECTORS = List.of(
            "energy",
            "transport",
            "banking",
            "financial",
            "health",
            "drinking-water",
            "waste-water",
            "digital-infrastructure",
            "ict-services",
            "public-administration",
            "space",
            "courier",
            "waste-management",
            "chemical",
            "food",
            "manufacturing",
            "digital-providers",
            "research");

    /** Member States. */
    public static final List<String> STATES = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Answers to a question that may be open. */
    public static final List<String> YES_NO = List.of("yes", "no", "unknown");

    private Codes() {}
}
