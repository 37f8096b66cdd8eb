package eu.vallum.endtoend.watch;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.harness.Span;
import eu.vallum.endtoend.harness.WebVisitor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnPlatform
class TraceTest {
    /** A browser's own idea of a trace; the door does not take it. */
    private static final String FORGED = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void oneTraceLeadsFromTheBrowserThroughGatewayServiceAndBrokerToTheConsumer(Platform platform) throws Exception {
        // given: a browser's session
        var vallum = platform.vallum();
        var cookie = WebVisitor.signIn(vallum.gateway(), People.KADRI.address(), vallum.demoPassword());

        // when
        var incident = platform.api()
                .signedIn(cookie)
                .with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(FORGED))
                .post(
                        "/api/incident/v1/incidents",
                        EarlyWarning.of("trace" + UUID.randomUUID()).toString())
                .expect(201)
                .text("/id");

        // then: the audit entry tells the trace, the collector shows its way
        var trace = Eventually.get(
                        "the filing's audit entry",
                        Duration.ofSeconds(5),
                        () -> traceOf(platform, "incident", UUID.fromString(incident)),
                        Optional::isPresent)
                .orElseThrow();
        assertNotEquals(FORGED, trace);
        Eventually.get(
                "the whole way in one trace",
                Duration.ofSeconds(20),
                () -> platform.traces().trace(trace),
                spans -> has(spans, "gateway", Span.SERVER)
                        && has(spans, "incident", Span.SERVER)
                        && has(spans, "incident", Span.PRODUCER)
                        && has(spans, "incident", Span.CONSUMER));
    }

    @Test
    void oneTraceLeadsFromOneServiceThroughTheBrokerToAnother(Platform platform) throws Exception {
        // given: who may give roles in Estonia
        var vallum = platform.vallum();
        var cookie = WebVisitor.signIn(vallum.gateway(), People.KADRI.address(), vallum.demoPassword());

        // when: identity tells the other services of a grant
        var given = platform.api()
                .signedIn(cookie)
                .post(
                        "/api/identity/v1/organisations/" + Organisations.ESTONIA.id() + "/grants",
                        "{\"subject\":\"client:trace-%s\",\"role\":\"officer\"}"
                                .formatted(UUID.randomUUID().toString().substring(0, 8)))
                .expect(201)
                .text("/id");

        // then
        var trace = Eventually.get(
                        "the grant's audit entry",
                        Duration.ofSeconds(5),
                        () -> traceOf(platform, "identity", UUID.fromString(given)),
                        Optional::isPresent)
                .orElseThrow();
        Eventually.get(
                "the whole way in one trace",
                Duration.ofSeconds(20),
                () -> platform.traces().trace(trace),
                spans -> has(spans, "gateway", Span.SERVER)
                        && has(spans, "identity", Span.SERVER)
                        && has(spans, "identity", Span.PRODUCER)
                        && has(spans, "incident", Span.CONSUMER)
                        && has(spans, "research", Span.CONSUMER));
    }

    private static boolean has(List<Span> spans, String service, int kind) {
        return spans.stream().anyMatch(span -> span.service().contains(service) && span.kind() == kind);
    }

    private static Optional<String> traceOf(Platform platform, String database, UUID record) throws SQLException {
        try (var connection = platform.connect(database, "postgres");
                var query = connection.prepareStatement("select trace_id from audit_entry where ? = any (record_ids)"
                        + " and trace_id is not null order by at limit 1")) {
            query.setObject(1, record);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
