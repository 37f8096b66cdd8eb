package eu.vallum.gateway.portal.layout;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form and what is wrong with it. Values are kept exactly as typed, so that nothing is lost. */
public final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /**
     * Something to correct.
     *
     * @param field id of the field
     * @param word key in bundle {@code trouble}
     */
    public record Wrong(String field, String word) {}

    /** An empty form. */
    public static Form empty() {
        return new Form();
    }

    /** A form as the browser sent it; blanks around an entry are not part of it. */
    public static Form of(MultivaluedMap<String, String> sent) {
        var form = new Form();
        sent.forEach((name, entries) -> form.values.put(
                name,
                entries.stream()
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .toList()));
        return form;
    }

    /** Sets a value, none when it is null. */
    public Form put(String name, @Nullable String value) {
        values.put(name, value == null || value.isBlank() ? List.of() : List.of(value));
        return this;
    }

    /** Sets all values of a field. */
    public Form putAll(String name, List<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** The first value, empty without one. */
    public String value(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Name of the field of a row of a list. */
    public String cellName(String list, int row, String key) {
        return list + "-" + row + "-" + key;
    }

    /** Value of the field of a row of a list. */
    public String cell(String list, int row, String key) {
        return value(cellName(list, row, key));
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return Objects.requireNonNullElse(values.get(name), List.of());
    }

    /** Names of the fields that were sent. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** True when the field has that value. */
    public boolean holds(String name, String value) {
        return all(name).contains(value);
    }

    /** Notes that the field has to be corrected, for the first reason only. */
    public void refuse(String field, String word) {
        wrong.putIfAbsent(field, word);
    }

    /** Notes that the field has to be filled in, if it is not. */
    public void require(String field, String word) {
        if (value(field).isEmpty()) {
            refuse(field, word);
        }
    }

    /**
     * An id that a page of ours put into a field; null when it is empty.
     *
     * @throws NotFoundException when it is none, so that what was sent gets into no log
     */
    public static @Nullable UUID id(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** The moment that was typed as local time of a zone; null when none was, and after noting it when it can't be read. */
    public @Nullable Instant moment(String field, ZoneId zone) {
        if (value(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(value(field)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            refuse(field, "notATime");
            return null;
        }
    }

    /** True when something has to be corrected. */
    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** True when this field has to be corrected. */
    public boolean has(String field) {
        return wrong.containsKey(field);
    }

    /** Why this field has to be corrected, as a key in bundle {@code trouble}. */
    public String of(String field) {
        return Objects.requireNonNullElse(wrong.get(field), "invalid");
    }

    /** Everything to be corrected, in the order of the form. */
    public List<Wrong> wrongs() {
        var all = new ArrayList<Wrong>();
        wrong.forEach((field, word) -> all.add(new Wrong(field, word)));
        return all;
    }
}
