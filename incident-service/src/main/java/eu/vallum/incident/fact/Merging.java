package eu.vallum.incident.fact;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joins what two people made of one text. Changes in different places are both taken; where they touch the same words, or the place between
 * them, nobody but a person can tell what was meant, and nothing is joined.
 */
final class Merging {
    private static final Pattern TOKENS = Pattern.compile("\\s+|\\S+");
    private static final int MOST_TOKENS = 20_000;

    private Merging() {}

    static Optional<String> merge(String base, String mine, String theirs) {
        if (mine.equals(theirs)) {
            return Optional.of(mine);
        }
        var from = tokens(base);
        if (from.size() > MOST_TOKENS || mine.length() > 40_000 || theirs.length() > 40_000) {
            return Optional.empty();
        }
        var deltas = Stream.concat(deltas(from, tokens(mine)).stream(), deltas(from, tokens(theirs)).stream())
                .sorted(Comparator.comparingInt(
                        (AbstractDelta<String> d) -> d.getSource().getPosition()))
                .distinct()
                .toList();
        return overlap(deltas) ? Optional.empty() : Optional.of(apply(from, deltas));
    }

    private static List<AbstractDelta<String>> deltas(List<String> from, List<String> to) {
        return DiffUtils.diff(from, to).getDeltas();
    }

    /** Deltas of one text never touch, so two that do are of different people. */
    private static boolean overlap(List<AbstractDelta<String>> deltas) {
        for (int i = 1; i < deltas.size(); i++) {
            if (deltas.get(i).getSource().getPosition() <= end(deltas.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    private static String apply(List<String> from, List<AbstractDelta<String>> deltas) {
        var merged = new ArrayList<String>();
        int at = 0;
        for (var delta : deltas) {
            merged.addAll(from.subList(at, delta.getSource().getPosition()));
            merged.addAll(delta.getTarget().getLines());
            at = end(delta);
        }
        merged.addAll(from.subList(at, from.size()));
        return String.join("", merged);
    }

    private static List<String> tokens(String text) {
        return TOKENS.matcher(text).results().map(MatchResult::group).toList();
    }
}
