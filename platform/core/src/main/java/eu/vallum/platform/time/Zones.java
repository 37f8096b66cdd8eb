package eu.vallum.platform.time;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The zone in which an institution of a Member State counts days and reads clocks: that of the capital. */
public final class Zones {
    private static final Map<String, String> CAPITALS = Map.ofEntries(
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("BG", "Europe/Sofia"),
            Map.entry("CY", "Asia/Nicosia"),
            Map.entry("CZ", "Europe/Prague"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("EE", "Europe/Tallinn"),
            Map.entry("EL", "Europe/Athens"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("EU", "Europe/Brussels"),
            Map.entry("FI", "Europe/Helsinki"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("HR", "Europe/Zagreb"),
            Map.entry("HU", "Europe/Budapest"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("LT", "Europe/Vilnius"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("LV", "Europe/Riga"),
            Map.entry("MT", "Europe/Malta"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("RO", "Europe/Bucharest"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("SI", "Europe/Ljubljana"),
            Map.entry("SK", "Europe/Bratislava"));

    private Zones() {}

    /** Zone of a Member State, by its two letters as the Union writes them; Brussels for the Union itself and where none is named. */
    public static ZoneId of(@Nullable String memberState) {
        return ZoneId.of(CAPITALS.getOrDefault(memberState == null ? "EU" : memberState, "Europe/Brussels"));
    }
}
