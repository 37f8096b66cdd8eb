package eu.vallum.endtoend.harness;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One span of a trace, as far as the tests ask.
 *
 * @param kind 2 server, 3 client, 4 producer, 5 consumer, 1 internal (OTLP's numbers)
 */
public record Span(String service, String traceId, String spanId, String parentId, String name, int kind) {
    public static final int SERVER = 2;
    public static final int PRODUCER = 4;
    public static final int CONSUMER = 5;

    /** Reads an ExportTraceServiceRequest (opentelemetry-proto, trace/v1). */
    static List<Span> allIn(byte[] message) {
        var spans = new ArrayList<Span>();
        for (var resourceSpans : Wire.fields(message, 1)) {
            var service = serviceName(resourceSpans);
            for (var scopeSpans : Wire.fields(resourceSpans, 2)) {
                for (var span : Wire.fields(scopeSpans, 2)) spans.add(span(service, span));
            }
        }
        return spans;
    }

    private static String serviceName(byte[] resourceSpans) {
        for (var resource : Wire.fields(resourceSpans, 1)) {
            for (var attribute : Wire.fields(resource, 1)) {
                if (!"service.name".equals(Wire.text(attribute, 1))) continue;
                for (var value : Wire.fields(attribute, 2)) return Wire.text(value, 1);
            }
        }
        return "";
    }

    private static Span span(String service, byte[] span) {
        var kind = Wire.number(span, 6);
        return new Span(service, hex(span, 1), hex(span, 2), hex(span, 4), Wire.text(span, 5), (int) kind);
    }

    private static String hex(byte[] message, int field) {
        var values = Wire.fields(message, field);
        return values.isEmpty() ? "" : HexFormat.of().formatHex(values.getFirst());
    }
}
