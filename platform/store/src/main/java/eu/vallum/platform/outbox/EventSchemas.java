package eu.vallum.platform.outbox;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The promised form of each event, from {@code contracts/event}; checked before a fact is stored and before one is believed. */
@Singleton
public class EventSchemas {
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {});
    private final ConcurrentMap<String, Schema> known = new ConcurrentHashMap<>();

    EventSchemas() {}

    /**
     * Checks data against the schema of its type.
     *
     * @throws IllegalArgumentException when the type is unknown or the data is not of its form
     */
    public void check(String type, String json) {
        var errors = errors(known.computeIfAbsent(type, this::load), type, json);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("not a valid " + type + ": "
                    + errors.stream()
                            .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                            .toList());
        }
    }

    private static List<Error> errors(Schema schema, String type, String json) {
        try {
            return schema.validate(json, InputFormat.JSON);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("not JSON, as a " + type + " is", e);
        }
    }

    private Schema load(String type) {
        var file = type.replaceFirst("^eu\\.vallum\\.[a-z]+\\.", "") + ".json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/event/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema for events of type " + type);
            }
            return registry.getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
