package eu.vallum.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract files on the class path, with references between them followed. */
final class ContractFiles {
    private static final String FOLDER = "contracts/rest/";
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Map<String, JsonNode> read = new HashMap<>();

    boolean exists(String service) {
        return bytes(service + ".yaml") != null;
    }

    JsonNode root(String file) {
        return read.computeIfAbsent(file, name -> {
            var bytes = bytes(name);
            if (bytes == null) {
                throw new IllegalStateException("The contract " + name + " is not packaged with the gateway");
            }
            try {
                return yaml.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("The contract " + name + " is not readable YAML", e);
            }
        });
    }

    /** The node itself, or what its {@code $ref} points to, seen from the given file. */
    Located follow(String file, JsonNode node) {
        var reference = node.path("$ref").asText("");
        if (reference.isEmpty()) {
            return new Located(file, node);
        }
        var hash = reference.indexOf('#');
        var target = hash == 0 ? file : reference.substring(reference.lastIndexOf('/', hash) + 1, hash);
        var found = root(target).at(reference.substring(hash + 1));
        if (found.isMissingNode()) {
            throw new IllegalStateException("The contract " + file + " refers to " + reference + ", which isn't there");
        }
        return follow(target, found);
    }

    static byte @Nullable [] bytes(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node and the file that its own references are relative to. */
    record Located(String file, JsonNode node) {}
}
