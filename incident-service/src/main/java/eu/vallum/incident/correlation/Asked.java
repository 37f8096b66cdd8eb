package eu.vallum.incident.correlation;

import eu.vallum.incident.observable.ObservableType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a query asks for several subjects at once, as its parameters: columns of texts, one row a key or a span of places. */
final class Asked {
    static final String[] DIGESTS = Arrays.stream(ObservableType.values())
            .filter(ObservableType::ofFile)
            .map(ObservableType::code)
            .toArray(String[]::new);

    private final List<String> subjects = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> spanned = new ArrayList<>();
    private final List<String> within = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> until = new ArrayList<>();

    static Asked of(List<Subject> subjects) {
        var asked = new Asked();
        for (int n = 0; n < subjects.size(); n++) {
            asked.add(n, subjects.get(n));
        }
        return asked;
    }

    private void add(int n, Subject subject) {
        for (var part : subject.parts()) {
            var value = part.value();
            key(n, value.key().toString(), Relation.EQUAL, value.type().ofFile());
            part.containers().forEach(container -> key(n, container.key().toString(), Relation.HOLDS, false));
            var span = value.span();
            if (span != null) {
                spanned.add(Integer.toString(n));
                within.add(value.key().toString());
                from.add(span.from());
                until.add(span.to());
            }
        }
    }

    private void key(int n, String key, Relation relation, boolean file) {
        subjects.add(Integer.toString(n));
        keys.add(key);
        relations.add(Integer.toString(relation.ordinal()));
        files.add(Boolean.toString(file));
    }

    boolean nothing() {
        return keys.isEmpty();
    }

    /** In the order in which {@link Matches} names them. */
    Object[] parameters() {
        return new Object[] {subjects, keys, relations, files, spanned, within, from, until, DIGESTS};
    }
}
