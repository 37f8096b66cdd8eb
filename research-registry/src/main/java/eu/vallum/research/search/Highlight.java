package eu.vallum.research.search;

import eu.vallum.research.search.SearchPage.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a marked excerpt into pieces, so that no markup ever travels. The marks are two private-use characters; one that stands in the
 * text itself can at worst mark a wrong word.
 */
final class Highlight {
    static final char START = '\uE000';
    static final char STOP = '\uE001';

    /** How the database is to mark: a piece of up to 40 words. */
    static final String OPTIONS =
            "StartSel=\"" + START + "\",StopSel=\"" + STOP + "\",MaxWords=40,MinWords=20,MaxFragments=1";

    private Highlight() {}

    static List<Piece> pieces(@Nullable String marked) {
        var pieces = new ArrayList<Piece>();
        var text = new StringBuilder();
        boolean match = false;
        for (char c : (marked == null ? "" : marked).toCharArray()) {
            if (c == START || c == STOP) {
                add(pieces, text, match);
                match = c == START;
            } else {
                text.append(c);
            }
        }
        add(pieces, text, match);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder text, boolean match) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), match));
            text.setLength(0);
        }
    }
}
