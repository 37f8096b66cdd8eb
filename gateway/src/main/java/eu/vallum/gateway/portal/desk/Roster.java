package eu.vallum.gateway.portal.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roster and what it means in the coming week. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Roster(
        int version,
        String zone,
        Plan plan,
        Span now,
        List<Span> week,
        List<Span> gaps,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** A whole roster as it is written. */
    record Plan(
            List<Person> people,
            List<Shift> week,
            List<Swap> swaps,
            List<Absence> absences,
            int waitMinutes,
            int warnHours) {

        /** Somebody's name on it. */
        public String name(String subject) {
            return people.stream()
                    .filter(one -> one.subject().equals(subject))
                    .map(Person::name)
                    .findFirst()
                    .orElse(subject);
        }
    }

    record Person(String subject, String name, String mailbox, String language, boolean reserve) {}

    record Shift(int day, String from, String until, List<String> on) {
        /** Key of the day's name. */
        public String word() {
            return "day_" + day;
        }
    }

    record Swap(LocalDateTime from, LocalDateTime until, List<String> on) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Absence(
            String subject,
            LocalDate from,
            LocalDate until,
            @Nullable String deputy) {}

    /** Who is on duty for a while, the first one first; nobody in a gap. */
    record Span(Instant from, Instant until, List<Name> on) {
        public boolean gap() {
            return on.isEmpty();
        }
    }

    record Name(String subject, String name) {}

    public boolean written() {
        return version > 0;
    }
}
