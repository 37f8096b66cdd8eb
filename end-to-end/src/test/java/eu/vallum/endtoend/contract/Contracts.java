package eu.vallum.endtoend.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files below `contracts/`, parsed, by their path from there; from the working tree or from a tag. */
public record Contracts(Map<String, JsonNode> files) {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** The project's folder. */
    public static Path root() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts/event"))) {
                return at;
            }
        }
        throw new IllegalStateException("no directory above holds contracts/event");
    }

    static Contracts here() {
        var directory = root().resolve("contracts");
        try (var walk = Files.walk(directory)) {
            var files = new TreeMap<String, JsonNode>();
            for (var file : walk.filter(Contracts::isContract).toList()) {
                files.put(directory.relativize(file).toString(), YAML.readTree(file.toFile()));
            }
            return new Contracts(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isContract(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".json");
    }

    /** A copy, in which a change may be planted. */
    Contracts copy() {
        var copies = new TreeMap<String, JsonNode>();
        files.forEach((path, tree) -> copies.put(path, tree.deepCopy()));
        return new Contracts(copies);
    }

    JsonNode file(String path) {
        var tree = files.get(path);
        if (tree == null) {
            throw new IllegalArgumentException("no contracts/" + path);
        }
        return tree;
    }

    /** What a reference leads to, and the file it stands in. */
    Place follow(String from, String reference) {
        var hash = reference.indexOf('#');
        var name = hash < 0 ? reference : reference.substring(0, hash);
        var directory = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        var path = name.isEmpty() ? from : Path.of(directory + name).normalize().toString();
        var target = file(path).at(hash < 0 ? "" : reference.substring(hash + 1));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException(from + ": " + reference + " leads nowhere");
        }
        return new Place(path, target);
    }

    /** A node, and the file in which its own references are to be read. */
    record Place(String file, JsonNode node) {}
}
