package eu.vallum.incident.indicator;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.observable.Observables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A MISP event file as arrivals. */
public final class MispFile {
    private MispFile() {}

    /** Something of the file that is not taken. */
    public record Refused(
            String what, @Nullable String id, @Nullable String type, SkipReason reason) {}

    /**
     * What the file holds.
     *
     * @param ignored how many parts carry no indicator
     */
    public record Content(List<Arrival> arrivals, List<Refused> refused, int ignored) {}

    /** It is JSON, but no event. */
    public static final class NoEvent extends IOException {
        private static final long serialVersionUID = 1;

        NoEvent() {
            super("an event needs a uuid");
        }
    }

    /**
     * Reads the whole file.
     *
     * @throws IOException when it is not well-formed, beyond the bounds of {@link MispReader}, or no event
     */
    public static Content read(InputStream in) throws IOException {
        var event = MispReader.read(in);
        if (event.uuid == null) {
            throw new NoEvent();
        }
        var arrivals = new ArrayList<Arrival>();
        var distribution = Distribution.read(event.distribution, null);
        event.attributes.forEach(a -> arrivals.add(arrival(event, a, distribution, null)));
        for (var object : event.objects) {
            var ofObject = Distribution.read(object.distribution(), distribution);
            object.attributes().forEach(a -> arrivals.add(arrival(event, a, ofObject, object)));
        }
        var refused = event.findings.stream()
                .filter(finding -> finding.reason() != SkipReason.CONTENT_NOT_KEPT)
                .map(finding -> new Refused(finding.what(), finding.uuid(), finding.type(), finding.reason()))
                .toList();
        return new Content(
                arrivals,
                refused,
                event.ignored.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Arrival arrival(
            MispEvent event, MispAttribute a, Distribution inherited, @Nullable MispObject object) {
        return new Arrival(
                java.util.Objects.requireNonNull(event.uuid),
                event.source,
                a.under(event.pap()),
                Tlp.stricter(event.tlp(), Tlp.ofTags(a.tags())),
                Distribution.read(a.distribution(), inherited),
                object,
                Observables.ofMisp(a.type(), a.value()));
    }
}
