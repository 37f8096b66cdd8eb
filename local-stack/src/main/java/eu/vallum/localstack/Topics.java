package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The platform's topics as promised in {@code contracts/event/topics.txt}, packaged as a resource by the build. */
final class Topics {
    /** @param cleanup {@code compact} or {@code delete} */
    record Topic(String name, int partitions, String cleanup) {}

    private Topics() {}

    static List<Topic> all() {
        try (var in = Topics.class.getResourceAsStream("/eu/vallum/localstack/topics.txt")) {
            if (in == null) throw new IllegalStateException("topics.txt is missing from the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Topics::topic)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(String line) {
        var words = line.split("\\s+");
        if (words.length != 3 || !(words[2].equals("compact") || words[2].equals("delete"))) {
            throw new IllegalArgumentException("topics.txt: not 'name partitions compact|delete': " + line);
        }
        return new Topic(words[0], Integer.parseInt(words[1]), words[2]);
    }
}
