package eu.vallum.incident.clock;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Working days of a Member State: neither Saturday, Sunday nor a public holiday of the whole State (Reg. 1182/71 Art. 2). */
final class WorkingDays {
    private static final Map<String, HolidayManager> CALENDARS = new ConcurrentHashMap<>();

    private WorkingDays() {}

    static boolean works(LocalDate day, String memberState) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !calendar(memberState).isHoliday(day);
    }

    /** That day if it is worked, or the next one that is. */
    static LocalDate onOrAfter(LocalDate day, String memberState) {
        var worked = day;
        while (!works(worked, memberState)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    private static HolidayManager calendar(String memberState) {
        return CALENDARS.computeIfAbsent(
                memberState, state -> HolidayManager.getInstance(ManagerParameters.create(country(state))));
    }

    /** The library goes by ISO 3166; bodies of the Union sit in Brussels. */
    private static String country(String memberState) {
        return switch (memberState) {
            case "EL" -> "gr";
            case "EU" -> "be";
            default -> memberState.toLowerCase(Locale.ROOT);
        };
    }
}
