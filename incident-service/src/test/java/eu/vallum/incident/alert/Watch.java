package eu.vallum.incident.alert;

import io.quarkus.arc.Arc;

/** The job that raises alerts, when a test of another package says so. */
public final class Watch {
    private Watch() {}

    public static void look() {
        Arc.container().instance(AlertWatch.class).get().look();
    }
}
