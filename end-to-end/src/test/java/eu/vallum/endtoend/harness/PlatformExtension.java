package eu.vallum.endtoend.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one platform of this JVM when the first test asks; JUnit closes it after the last. */
final class PlatformExtension implements ParameterResolver, BeforeEachCallback {
    /** Beside a platform that somebody runs on the usual ports, and below the system's own range. */
    private static final int PORT_OFFSET = 7300;

    static Platform platform(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(PlatformExtension.class))
                .computeIfAbsent(
                        Platform.class,
                        type -> Platform.start(Path.of("target/platform"), PORT_OFFSET, 2, 2),
                        Platform.class);
    }

    /** A fault test that left something down must not fail the next one. */
    @Override
    public void beforeEach(ExtensionContext context) {
        platform(context).repair();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform(context);
    }
}
