package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.layout.Shell;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing the list is narrowed by, and the address without it.
 *
 * @param label how to show the value when it is no code
 */
record Chip(Field field, String value, @Nullable String label, String without) {

    static List<Chip> of(Query query, Counts counts, Shell shell) {
        return query.asked().entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(value -> new Chip(
                                one.getKey(),
                                value,
                                label(one.getKey(), value, counts, shell),
                                query.without(one.getKey(), value))))
                .toList();
    }

    private static @Nullable String label(Field field, String value, Counts counts, Shell shell) {
        return switch (field.kind()) {
            case "text" -> "“" + value + "”";
            case "day" -> shell.date(Objects.requireNonNull(Query.day(value)));
            default -> counts.label(field, value);
        };
    }
}
