package eu.vallum.gateway.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All paths of all contracts, by segment; a literal segment wins over a parameter. Compared as written on the wire, so an
 * encoded letter is another path.
 */
final class PathTree {
    private final Map<String, PathTree> literal = new HashMap<>();
    private final Map<String, Operation> methods = new HashMap<>();
    private @Nullable PathTree any;

    void add(Operation operation) {
        var node = this;
        for (var segment : operation.path().substring(1).split("/", -1)) {
            node = node.child(segment);
        }
        node.methods.put(operation.method(), operation);
        if (operation.method().equals("GET")) {
            node.methods.putIfAbsent("HEAD", operation);
        }
    }

    Match match(String method, String path) {
        var node = find(this, path, 1);
        if (node == null) {
            return new Match.NoSuchPath();
        }
        var operation = node.methods.get(method);
        return operation == null
                ? new Match.NoSuchMethod(String.join(", ", new TreeSet<>(node.methods.keySet())))
                : new Match.Found(operation);
    }

    private PathTree child(String segment) {
        if (!segment.startsWith("{")) {
            return literal.computeIfAbsent(segment, s -> new PathTree());
        }
        if (any == null) {
            any = new PathTree();
        }
        return any;
    }

    private static @Nullable PathTree find(PathTree node, String path, int from) {
        if (from > path.length()) {
            return node.methods.isEmpty() ? null : node;
        }
        var slash = path.indexOf('/', from);
        var end = slash < 0 ? path.length() : slash;
        var next = node.literal.get(path.substring(from, end));
        var found = next == null ? null : find(next, path, end + 1);
        if (found != null || node.any == null || end == from) {
            return found;
        }
        return find(node.any, path, end + 1);
    }
}
