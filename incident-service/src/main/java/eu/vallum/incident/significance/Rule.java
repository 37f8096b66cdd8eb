package eu.vallum.incident.significance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A test of answers, which may be decided before everything is answered. */
sealed interface Rule {
    Verdict judge(Answers answers);

    /** Questions it turns on, in the order in which to ask them. */
    Stream<String> questions();

    /** The next question without which it stays open; none when it is decided. */
    default Optional<String> ask(Answers answers) {
        return judge(answers) == Verdict.OPEN
                ? questions().filter(question -> !answers.knows(question)).findFirst()
                : Optional.empty();
    }

    /** Every part holds. */
    record All(List<Rule> parts) implements Rule {
        @Override
        public Verdict judge(Answers answers) {
            var verdicts = parts.stream().map(part -> part.judge(answers)).toList();
            return verdicts.contains(Verdict.FAILS)
                    ? Verdict.FAILS
                    : verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.HOLDS;
        }

        @Override
        public Stream<String> questions() {
            return parts.stream().flatMap(Rule::questions);
        }

        @Override
        public Optional<String> ask(Answers answers) {
            return judge(answers) == Verdict.OPEN ? firstOf(parts, answers) : Optional.empty();
        }
    }

    /** One part holds. */
    record Any(List<Rule> parts) implements Rule {
        @Override
        public Verdict judge(Answers answers) {
            var verdicts = parts.stream().map(part -> part.judge(answers)).toList();
            return verdicts.contains(Verdict.HOLDS)
                    ? Verdict.HOLDS
                    : verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.FAILS;
        }

        @Override
        public Stream<String> questions() {
            return parts.stream().flatMap(Rule::questions);
        }

        @Override
        public Optional<String> ask(Answers answers) {
            return judge(answers) == Verdict.OPEN ? firstOf(parts, answers) : Optional.empty();
        }
    }

    /** The part does not hold. */
    record Not(Rule part) implements Rule {
        @Override
        public Verdict judge(Answers answers) {
            return part.judge(answers).not();
        }

        @Override
        public Stream<String> questions() {
            return part.questions();
        }

        @Override
        public Optional<String> ask(Answers answers) {
            return part.ask(answers);
        }
    }

    /** A question of yes or no is answered like this. */
    record Is(String question, String answer) implements Rule {
        @Override
        public Verdict judge(Answers answers) {
            return answers.word(question)
                    .map(word -> Verdict.of(word.equals(answer)))
                    .orElse(Verdict.OPEN);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** A number lies beyond a bound. */
    record Compared(String question, Comparison how, BigDecimal bound) implements Rule {
        @Override
        public Verdict judge(Answers answers) {
            return answers.number(question)
                    .map(number -> Verdict.of(how.holds(number.compareTo(bound))))
                    .orElse(Verdict.OPEN);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** A number is more than so many percent of another. Nothing is more than a share of anything, so 0 decides alone. */
    record OverShare(String question, BigDecimal percent, String of) implements Rule {
        @Override
        public Verdict judge(Answers answers) {
            var part = answers.number(question);
            if (part.isPresent() && part.get().signum() == 0) {
                return Verdict.FAILS;
            }
            var whole = answers.number(of);
            return part.isPresent() && whole.isPresent()
                    ? Verdict.of(part.get().multiply(HUNDRED).compareTo(percent.multiply(whole.get())) > 0)
                    : Verdict.OPEN;
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question, of);
        }
    }

    /** How a number compares to a bound. */
    enum Comparison {
        OVER,
        AT_LEAST,
        UNDER;

        boolean holds(int compared) {
            return switch (this) {
                case OVER -> compared > 0;
                case AT_LEAST -> compared >= 0;
                case UNDER -> compared < 0;
            };
        }
    }

    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static Optional<String> firstOf(List<Rule> parts, Answers answers) {
        return parts.stream().flatMap(part -> part.ask(answers).stream()).findFirst();
    }

    /** From a definition file. */
    static Rule read(JsonNode test) {
        if (test.has("all")) {
            return new All(parts(test.get("all")));
        }
        if (test.has("any")) {
            return new Any(parts(test.get("any")));
        }
        if (test.has("not")) {
            return new Not(read(test.get("not")));
        }
        var question = test.required("question").asText();
        if (test.has("is")) {
            return new Is(question, test.get("is").asText());
        }
        if (test.has("overPercent")) {
            return new OverShare(
                    question,
                    new BigDecimal(test.get("overPercent").asText()),
                    test.required("of").asText());
        }
        return compared(question, test);
    }

    private static Rule compared(String question, JsonNode test) {
        for (var how : Comparison.values()) {
            var bound = bound(test, how);
            if (bound != null) {
                return new Compared(question, how, bound);
            }
        }
        throw new IllegalStateException("no comparison for " + question);
    }

    private static @Nullable BigDecimal bound(JsonNode test, Comparison how) {
        var key = switch (how) {
            case OVER -> "over";
            case AT_LEAST -> "atLeast";
            case UNDER -> "under";
        };
        return test.has(key) ? new BigDecimal(test.get(key).asText()) : null;
    }

    private static List<Rule> parts(JsonNode tests) {
        var parts = new ArrayList<Rule>();
        tests.forEach(test -> parts.add(read(test)));
        return List.copyOf(parts);
    }
}
