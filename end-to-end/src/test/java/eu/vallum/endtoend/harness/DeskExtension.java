package eu.vallum.endtoend.harness;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Desks}; the browser behind them is started once and only if a test asks. */
final class DeskExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(DeskExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desks.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var platform = PlatformExtension.platform(context);
        var chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
        return own(context).computeIfAbsent(Desks.class, type -> new Desks(chromium.browser(), platform), Desks.class);
    }

    private static Store own(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // The store of a method falls back to its parents', which hold no desks.
        var desks = own(context).get(Desks.class, Desks.class);
        if (desks == null || context.getExecutionException().isEmpty()) return;
        var test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        desks.keepEvidence(test);
    }
}
