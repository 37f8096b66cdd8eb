package eu.vallum.platform.configuration;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Variables without which a configuration means nothing: those that a value names without saying what holds otherwise. */
final class Demanded {
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{VALLUM_[A-Z_]+:[^}]*}+");
    private static final Pattern WITHOUT = Pattern.compile("\\$\\{(VALLUM_[A-Z_]+)}");

    private Demanded() {}

    /** One sentence for each variable that the unexpanded values demand and that is not set. */
    static List<String> complaints(Collection<String> values, Predicate<String> set) {
        return values.stream()
                .map(value -> WITH_DEFAULT.matcher(value).replaceAll(""))
                .flatMap(value -> WITHOUT.matcher(value).results().map((MatchResult found) -> found.group(1)))
                .distinct()
                .sorted()
                .filter(set.negate())
                .map(variable -> "The variable " + variable + " is not set, and nothing else says what it should be.")
                .toList();
    }
}
