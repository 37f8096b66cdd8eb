package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Sectors of NIS2 Annexes I and II, in the words of the Cooperation Group's taxonomy. */
public enum Sector {
    ENERGY,
    TRANSPORT,
    BANKING,
    FINANCIAL,
    HEALTH,
    DRINKING_WATER,
    WASTE_WATER,
    DIGITAL_INFRASTRUCTURE,
    ICT_SERVICES,
    PUBLIC_ADMINISTRATION,
    SPACE,
    COURIER,
    WASTE_MANAGEMENT,
    CHEMICAL,
    FOOD,
    MANUFACTURING,
    DIGITAL_PROVIDERS,
    RESEARCH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Sector of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
