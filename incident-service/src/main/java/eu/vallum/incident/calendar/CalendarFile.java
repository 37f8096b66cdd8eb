package eu.vallum.incident.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Transparency;
import eu.vallum.incident.roster.DutySpan;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes iCalendar (RFC 5545). An entry holds reference, stage and time, and a link; nothing that says what happened. */
@Singleton
class CalendarFile {
    private static final String PRODUCT = "-//Vallum//Incident coordination//EN";
    private final String publicUrl;

    CalendarFile(@ConfigProperty(name = "vallum.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String write(List<Feeds.Due> due, List<DutySpan> shifts, String language, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        due.forEach(one -> calendar.addEvent(entry(
                "due-" + one.id(),
                one.reference() + ": " + one.stage().in(language),
                one.at(),
                one.at(),
                "/app/clocks",
                now)));
        shifts.forEach(span -> calendar.addEvent(entry(
                "duty-" + span.from().getEpochSecond(),
                "fr".equals(language) ? "D\u2019astreinte" : "On duty",
                span.from(),
                span.until(),
                "/app/desk",
                now)));
        return Biweekly.write(calendar).go();
    }

    private VEvent entry(String id, String summary, Instant from, Instant until, String path, Instant now) {
        var entry = new VEvent();
        entry.setUid(id + "@vallum");
        entry.setDateTimeStamp(Date.from(now));
        entry.setSummary(summary);
        entry.setDateStart(Date.from(from));
        entry.setDateEnd(Date.from(until));
        entry.setUrl(publicUrl + path);
        entry.setTransparency(Transparency.transparent());
        return entry;
    }
}
