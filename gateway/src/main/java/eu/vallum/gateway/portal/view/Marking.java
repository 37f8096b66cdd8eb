package eu.vallum.gateway.portal.view;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The marking of a page that shows several things (FIRST Traffic Light Protocol 2.0). */
public final class Marking {
    private Marking() {}

    /** Of a list made for one's own organisation: TLP:AMBER+STRICT, and TLP:RED once anything on it is. */
    public static String ofList(Stream<? extends @Nullable String> markings) {
        return markings.anyMatch(one -> Objects.equals(one, "RED")) ? "RED" : "AMBER+STRICT";
    }
}
