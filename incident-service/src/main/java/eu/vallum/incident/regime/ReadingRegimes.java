package eu.vallum.incident.regime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the definition files that the lists on the class path name, holds each to the schema and to what only the whole can tell. */
final class ReadingRegimes {
    private static final String FOLDER = "regimes/";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private final ClassLoader classes;
    private final Schema schema;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    ReadingRegimes(ClassLoader classes) throws IOException {
        this.classes = classes;
        try (var in = open("regime.schema.json")) {
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {})
                    .getSchema(in, InputFormat.JSON);
        }
    }

    /** All regimes, each with the facts that its forms ask for. */
    static List<Regime> all(ClassLoader classes) {
        try {
            return new ReadingRegimes(classes).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Regime> read() throws IOException {
        var regimes = new ArrayList<Regime>();
        for (var file : files()) {
            var tree = YAML.readTree(open(file));
            if (tree.has("stages")) {
                check(file, tree);
                var regime = YAML.treeToValue(tree, Regime.class);
                regime.knownFacts().forEach(fact -> add(file, fact));
                regimes.add(regime);
            } else {
                for (var fact : tree.get("facts")) {
                    add(file, YAML.treeToValue(fact, Fact.class));
                }
            }
        }
        return regimes.stream().map(this::complete).toList();
    }

    private List<String> files() throws IOException {
        var named = new ArrayList<String>();
        for (URL list : Collections.list(classes.getResources(FOLDER + "regimes.txt"))) {
            try (var in = list.openStream()) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(named::add);
            }
        }
        return named.stream().distinct().toList();
    }

    private InputStream open(String file) throws IOException {
        var in = classes.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("regime file " + file + " is missing");
        }
        return in;
    }

    private void check(String file, JsonNode tree) {
        var errors = schema.validate(tree.toString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(file + " is not a regime: "
                    + errors.stream()
                            .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                            .toList());
        }
    }

    private void add(String file, Fact fact) {
        var before = facts.putIfAbsent(fact.id(), fact);
        if (before != null && !before.equals(fact)) {
            throw new IllegalStateException(file + " gives the fact " + fact.id() + " another meaning");
        }
    }

    private Regime complete(Regime regime) {
        for (var stage : regime.stages()) {
            require(regime, regime.recipients().keySet().containsAll(stage.recipients()), stage.id() + " recipients");
            stage.clocks().stream()
                    .map(ClockRule::anchor)
                    .flatMap(anchor -> Stream.of(anchor.stage(), anchor.orLater()))
                    .filter(java.util.Objects::nonNull)
                    .forEach(id -> require(regime, regime.stage(id).isPresent(), stage.id() + " anchor " + id));
        }
        return regime.with(regime.stages().stream()
                .flatMap(stage -> stage.asks().stream())
                .map(StageRule.Asked::fact)
                .distinct()
                .map(id -> {
                    require(regime, facts.containsKey(id), "fact " + id);
                    return facts.get(id);
                })
                .toList());
    }

    private static void require(Regime regime, boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("regime " + regime.id() + ": " + what + " is not defined");
        }
    }
}
