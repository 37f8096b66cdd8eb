package eu.vallum.incident.observable;

import java.util.List;
import java.util.Optional;

/** From what people and files write to observables. */
public final class Observables {
    static final int LONGEST = 65_536;

    private Observables() {}

    /** The value in the normal form of a type; empty when it is none of that type. */
    public static Optional<Observable> of(ObservableType type, String given) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        var form = type.form(given);
        if (form == null || form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                type == ObservableType.CIDR && !form.contains("/")
                        ? new Observable(ObservableType.IP, form)
                        : new Observable(type, form));
    }

    /**
     * What a MISP attribute holds: one observable, two of a composite such as {@code filename|sha256}, none of a type that is no
     * observable or of a value that is none of its type. The one that tells most comes first.
     */
    public static List<Observable> ofMisp(String type, String value) {
        return MispTypes.read(type, value);
    }

    /** The attribute type under which MISP knows an observable of this type; {@code other} for none. */
    public static String mispType(ObservableType type) {
        return MispTypes.of(type);
    }

    /** What a value is that comes without a type. */
    public static Optional<Observable> detect(String given) {
        return Detecting.of(given);
    }

    /** A value that can be written where a reader's program must not follow it. */
    public static String defanged(Observable observable) {
        return Fangs.out(observable.value());
    }
}
