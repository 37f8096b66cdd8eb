package eu.vallum.incident.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.vallum.incident.statistics.Figures;
import eu.vallum.incident.statistics.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a Member State on one day. A cell that may not be told that day keeps what was last told of it, with its day: who
 * followed the picture knows that anyway.
 *
 * @param last what was last told of each cell, by its number
 * @param since when
 */
record Frozen(
        String memberState,
        String day,
        int delayDays,
        int threshold,
        List<@Nullable Integer> last,
        List<@Nullable String> since) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Frozen {
        last = Collections.unmodifiableList(new ArrayList<>(last));
        since = Collections.unmodifiableList(new ArrayList<>(since));
    }

    /** A cell for readers: nothing when it was never told. */
    @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
    record Told(@Nullable Integer n, @Nullable String since) {}

    /** Of new figures and what was told before them. */
    static Frozen of(String memberState, LocalDate day, Releases.Terms terms, Figures told, @Nullable Frozen before) {
        var last = new ArrayList<@Nullable Integer>();
        var since = new ArrayList<@Nullable String>();
        for (int cell = 0; cell < told.values().size(); cell++) {
            var value = told.at(cell);
            if (value != null) {
                last.add(value);
                since.add(day.toString());
            } else {
                last.add(before == null ? null : before.last.get(cell));
                since.add(before == null ? null : before.since.get(cell));
            }
        }
        return new Frozen(memberState, day.toString(), terms.delayDays(), terms.threshold(), last, since);
    }

    /** What was last told, to protect what comes after. */
    Figures lastTold() {
        return new Figures(Layout.SHAPE, last);
    }

    /** Laid out for readers. */
    Tables<Told> tables() {
        return Tables.of(Layout.SHAPE, this::at);
    }

    Told at(int cell) {
        return new Told(last.get(cell), since.get(cell));
    }

    /** Whether a cell was told that very day. */
    boolean fresh(int cell) {
        return day.equals(since.get(cell));
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Frozen parse(String text) {
        try {
            return MAPPER.readValue(text, Frozen.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
