package eu.vallum.endtoend.bench;

import eu.vallum.localstack.PlatformOptions;
import java.nio.file.Path;
import java.util.Map;

/** The platform as it is measured: one process each, limits and sampled tracing on, but no client runs into its limit. */
final class Measured {
    /** Beside a running platform and beside the tests'. */
    static final int PORT_OFFSET = 7600;

    private Measured() {}

    static PlatformOptions options() {
        return PlatformOptions.in(Path.of("target/bench"))
                .withPortOffset(PORT_OFFSET)
                .withFreshData();
    }

    static Map<String, String> gateway() {
        return Map.of(
                "VALLUM_GATEWAY_LIMIT_REQUESTS_PER_MINUTE", "10000000",
                "VALLUM_GATEWAY_LIMIT_ANONYMOUS_PER_MINUTE", "10000000");
    }
}
