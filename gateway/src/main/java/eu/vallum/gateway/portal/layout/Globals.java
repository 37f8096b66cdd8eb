package eu.vallum.gateway.portal.layout;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;

/** What every template may name, tags included: the frame of the present request. */
@TemplateGlobal
final class Globals {
    private Globals() {}

    static Shell shell() {
        return Arc.container().instance(Frame.class).get().shell();
    }
}
