package eu.vallum.incident.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kind of entity: NIS2 Art. 3(1) and (2), or one that reports without being either (Art. 30). */
public enum Category {
    ESSENTIAL,
    IMPORTANT,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code().equals(code))
                .findFirst();
    }
}
