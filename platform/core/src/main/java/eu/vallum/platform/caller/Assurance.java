package eu.vallum.platform.caller;

import org.jspecify.annotations.Nullable;

/** Level of assurance of a sign-in, as eIDAS names them (Reg. (EU) 910/2014 Art. 8). Ordered: low, substantial, high. */
public enum Assurance {
    LOW,
    SUBSTANTIAL,
    HIGH;

    /** Level of an {@code acr} claim; anything unknown counts as low. */
    public static Assurance ofAcr(@Nullable String acr) {
        return switch (acr == null ? "" : acr) {
            case "high", "http://eidas.europa.eu/LoA/high" -> HIGH;
            case "substantial", "http://eidas.europa.eu/LoA/substantial" -> SUBSTANTIAL;
            default -> LOW;
        };
    }
}
