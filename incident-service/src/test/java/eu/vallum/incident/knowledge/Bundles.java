package eu.vallum.incident.knowledge;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.arc.Arc;
import java.io.ByteArrayInputStream;

/** Takes bundles as the job does, when a test says so. */
public final class Bundles {
    private static final Job KNOWLEDGE = new Job("knowledge");

    private Bundles() {}

    /** The made-up bundle of a local run. */
    public static boolean demo() {
        return take(
                "vallum:demo.json",
                () -> java.util.Objects.requireNonNull(Bundles.class.getResourceAsStream("/demo/knowledge.json")));
    }

    static boolean take(String file, byte[] content) {
        return take(file, () -> new ByteArrayInputStream(content));
    }

    static boolean take(String file, KnowledgeWatch.Bundle bundle) {
        var container = Arc.container();
        var watch = container.instance(KnowledgeWatch.class).get();
        return container.instance(CurrentCaller.class).get().as(KNOWLEDGE, () -> watch.take(file, bundle));
    }
}
