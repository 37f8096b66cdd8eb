package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the last day of something as the end of that day in the page's zone. */
final class Until {
    private static final LocalTime END = LocalTime.of(23, 59);

    private Until() {}

    /** Null where no day was given; a day that cannot be read is noted in the form. */
    static @Nullable Instant read(Form form, String field, ZoneId zone) {
        if (form.value(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(form.value(field)).atTime(END).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            form.refuse(field, "notADay");
            return null;
        }
    }
}
