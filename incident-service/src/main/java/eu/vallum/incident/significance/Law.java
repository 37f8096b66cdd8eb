package eu.vallum.incident.significance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.vallum.incident.regime.Review;
import eu.vallum.incident.regime.Source;
import eu.vallum.incident.regime.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The regulation as data: who it is for, what it asks, and when an incident is significant. */
record Law(
        String id,
        int version,
        Source source,
        Review review,
        List<Provider> providers,
        List<Question> questions,
        Criterion excluded,
        List<Criterion> criteria) {

    /** A kind of entity to which the regulation applies. */
    record Provider(String id, Wording label) {}

    /**
     * Something that is asked.
     *
     * @param type {@code answer} (yes, no, unknown) or {@code number}, not negative
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            String id,
            String type,
            @Nullable String unit,
            Wording label,
            @Nullable Wording hint) {}

    /**
     * One reason, by its article.
     *
     * @param providers for whom it is one; empty for all
     */
    record Criterion(
            String article,
            List<String> providers,
            Wording label,
            @JsonIgnore Rule rule) {
        boolean concerns(String provider) {
            return providers.isEmpty() || providers.contains(provider);
        }
    }

    static Law read(String file) {
        var yaml = new ObjectMapper(new YAMLFactory());
        try (var in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("significance/" + file), file)) {
            var tree = yaml.readTree(in);
            return new Law(
                    tree.required("id").asText(),
                    tree.required("version").asInt(),
                    yaml.treeToValue(tree.required("source"), Source.class),
                    yaml.treeToValue(tree.required("review"), Review.class),
                    List.of(yaml.treeToValue(tree.required("providers"), Provider[].class)),
                    List.of(yaml.treeToValue(tree.required("questions"), Question[].class)),
                    criterion(yaml, tree.required("excluded")),
                    criteria(yaml, tree.required("criteria")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Criterion> criteria(ObjectMapper yaml, JsonNode all) throws IOException {
        var criteria = new ArrayList<Criterion>();
        for (var one : all) {
            criteria.add(criterion(yaml, one));
        }
        return List.copyOf(criteria);
    }

    private static Criterion criterion(ObjectMapper yaml, JsonNode one) throws IOException {
        return new Criterion(
                one.required("article").asText(),
                one.has("providers") ? List.of(yaml.treeToValue(one.get("providers"), String[].class)) : List.of(),
                yaml.treeToValue(one.required("label"), Wording.class),
                Rule.read(one.required("test")));
    }
}
