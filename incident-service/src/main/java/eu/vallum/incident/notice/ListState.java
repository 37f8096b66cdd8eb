package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.incident.savedview.ReadingViews.Kept;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How it stands with the saved list that rules name: used, or why they pause. */
enum ListState {
    USED,
    /** Discarded, or not shared with the reader any more; which of both is not theirs to know. */
    GONE,
    /** It asks for what no list can be narrowed by any more, or for somebody's own where many read. */
    UNUSABLE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListState of(@Nullable Kept view, String reader) {
        if (view == null || !view.servesTo(reader)) {
            return GONE;
        }
        var query = view.query();
        return query == null || query.asksForMe() && Reader.ofMany(reader) ? UNUSABLE : USED;
    }
}
