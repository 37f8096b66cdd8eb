package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.layout.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the value of a fact into what a browser's field holds, and back. */
final class Typed {
    private Typed() {}

    /** As the field shows it; several for Member States. */
    static List<String> of(StageForm.Fact fact, StageForm.@Nullable Value value, ZoneId zone) {
        if (value == null || value.value().isNull()) {
            return List.of();
        }
        if (value.value().isArray()) {
            var all = new ArrayList<String>();
            value.value().forEach(entry -> all.add(entry.asText()));
            return all;
        }
        return List.of(
                fact.type().equals("time")
                        ? local(value.value().asText(), zone)
                        : value.value().asText());
    }

    private static String local(String at, ZoneId zone) {
        return Instant.parse(at)
                .atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * As the contract has it; null when the field is empty.
     *
     * @throws IllegalArgumentException when it is neither a number nor a time, where the fact is one
     */
    static @Nullable Object value(StageForm.Fact fact, Form form, ZoneId zone) {
        var typed = form.value(fact.id());
        return switch (fact.type()) {
            case "member-states" -> form.all(fact.id());
            case "time" -> typed.isEmpty() ? null : instant(typed, zone).toString();
            case "number" -> typed.isEmpty() ? null : number(typed);
            default -> typed.isEmpty() ? null : typed.replace("\r\n", "\n");
        };
    }

    static Instant instant(String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BigDecimal number(String typed) {
        if (!typed.matches("-?\\d{1,15}([.,]\\d{1,4})?")) {
            throw new IllegalArgumentException("not a number");
        }
        return new BigDecimal(typed.replace(',', '.'));
    }
}
