package eu.vallum.incident.significance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What was answered so far. "Not known" is no answer. */
record Answers(Map<String, JsonNode> given) {
    private static final BigDecimal MOST = new BigDecimal("1e15");

    boolean knows(String question) {
        return word(question).isPresent() || number(question).isPresent();
    }

    Optional<String> word(String question) {
        return Optional.ofNullable(given.get(question))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(word -> word.equals("yes") || word.equals("no"));
    }

    Optional<BigDecimal> number(String question) {
        return Optional.ofNullable(given.get(question))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue);
    }

    /** Whether an answer has a form that the question can have. */
    static boolean fits(String type, JsonNode answer) {
        return switch (type) {
            case "answer" -> answer.isTextual() && answer.asText().matches("yes|no|unknown");
            default ->
                answer.isNumber()
                        && answer.decimalValue().signum() >= 0
                        && answer.decimalValue().compareTo(MOST) <= 0;
        };
    }
}
