package eu.vallum.incident.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of counts. A withheld cell says nothing of its value, nor whether it is withheld for itself or to protect another.
 *
 * @param values one for each cell of the shape, by its number; null where withheld
 */
public record Figures(Shape shape, List<@Nullable Integer> values) {
    public Figures {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (values.size() != shape.size()) {
            throw new IllegalArgumentException("a value or nothing for each cell");
        }
    }

    /** A cell's value, or null where it is withheld. */
    public @Nullable Integer at(int cell) {
        return values.get(cell);
    }

    /** How many cells are withheld. */
    public int withheld() {
        return (int) values.stream().filter(value -> value == null).count();
    }

    /** Laid out for readers. */
    public Tables<@Nullable Integer> tables() {
        return Tables.of(shape, this::at);
    }
}
