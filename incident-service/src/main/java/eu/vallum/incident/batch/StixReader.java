package eu.vallum.incident.batch;

import eu.vallum.incident.indicator.Arrival;
import eu.vallum.incident.indicator.Arrival.Said;
import eu.vallum.incident.stix.StixBundle;
import eu.vallum.incident.stix.StixObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicators and observables of a STIX bundle; everything else in it is counted as ignored. */
final class StixReader {
    private final UUID list;
    private final Sink sink;
    private final Set<String> seen = new HashSet<>();

    private StixReader(UUID list, Sink sink) {
        this.list = list;
        this.sink = sink;
    }

    static void read(InputStream in, UUID list, Sink sink) throws IOException {
        if (!StixBundle.read(in, new StixReader(list, sink)::take)) {
            throw new Unreadable("It is JSON, but no STIX bundle: it has no list of objects.");
        }
    }

    private void take(StixObject object) {
        if (!object.id().isEmpty() && !seen.add(object.id())) {
            sink.reject(object.id(), object.type(), "repeated-in-file");
            return;
        }
        if (object.foreign()) {
            sink.reject(object.id(), object.type(), "pattern-language-unknown");
            return;
        }
        var values = object.values();
        if (values.isEmpty()) {
            if (object.type().equals("indicator")) {
                sink.reject(object.id(), String.valueOf(object.member("pattern")), "names-no-value");
            } else {
                sink.ignore(1);
            }
            return;
        }
        if (object.revoked()) {
            sink.reject(object.id(), values.getFirst().given(), "revoked");
            return;
        }
        var uuid = object.uuid();
        if (uuid == null) {
            sink.reject(object.id(), values.getFirst().given(), "no-uuid");
            return;
        }
        var said = said(object);
        UUID file = object.oneFile() ? uuid : null;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var observable = value.observable();
            if (observable == null) {
                sink.reject(object.id(), value.given(), "not-of-its-type");
            } else {
                var own = i == 0 ? uuid : Arrival.named(uuid, value.path() + "=" + observable.value());
                sink.take(Arrival.of(list, own, observable, value.given(), said, file));
            }
        }
    }

    private static Said said(StixObject object) {
        return new Said(
                comment(object.member("description") == null ? object.member("name") : object.member("description")),
                Stream.concat(object.labels().stream(), object.papTags().stream())
                        .toList(),
                object.type().equals("indicator"),
                object.kept(),
                object.time("valid_from"),
                object.time("valid_until"));
    }

    private static @Nullable String comment(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replace('\0', '\ufffd').strip();
    }
}
