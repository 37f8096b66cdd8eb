package eu.vallum.incident.indicator;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.Observables;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One indicator that is to be taken, with what it inherits from its file. An event and a uuid together are taken once. */
public final class Arrival {
    private final UUID event;
    private final ImportReport.@Nullable Source source;
    private final MispAttribute attribute;
    private final @Nullable Tlp tlp;
    private final Distribution distribution;
    private final @Nullable MispObject object;
    private final List<Observable> observables;

    Arrival(
            UUID event,
            ImportReport.@Nullable Source source,
            MispAttribute attribute,
            @Nullable Tlp tlp,
            Distribution distribution,
            @Nullable MispObject object,
            List<Observable> observables) {
        this.event = event;
        this.source = source;
        this.attribute = attribute;
        this.tlp = tlp;
        this.distribution = distribution;
        this.object = object;
        this.observables = observables;
    }

    /**
     * What a list or a file without events says of one value.
     *
     * @param kept whether its source keeps it to one organisation
     */
    public record Said(
            @Nullable String comment,
            List<String> tags,
            boolean toIds,
            boolean kept,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen) {
        public static final Said NOTHING = new Said(null, List.of(), false, false, null, null);
    }

    /**
     * A value of a list; the same value of the same list is the same indicator.
     *
     * @param list what the value belongs to, in place of an event
     * @param given as it was written
     */
    public static Arrival of(UUID list, Observable observable, String given, Said said) {
        return of(list, named(list, observable.key().toString()), observable, given, said, null);
    }

    /**
     * A value that has a uuid of its own.
     *
     * @param file the file that it is a digest of, together with others; null for none
     */
    public static Arrival of(
            UUID list, UUID uuid, Observable observable, String given, Said said, @Nullable UUID file) {
        return new Arrival(
                list,
                null,
                new MispAttribute(
                        uuid,
                        Observables.mispType(observable.type()),
                        "Other",
                        given,
                        said.toIds(),
                        said.comment(),
                        said.tags(),
                        null,
                        said.firstSeen(),
                        said.lastSeen(),
                        null),
                Tlp.ofTags(said.tags()),
                said.kept() ? Distribution.ORGANISATION : Distribution.COMMUNITY,
                file == null ? null : new MispObject(file, "file", null, List.of()),
                List.of(observable));
    }

    /** A uuid that is always the same for the same name within the same thing (RFC 9562 §5.8). */
    public static UUID named(UUID within, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((within + "/").getBytes(StandardCharsets.US_ASCII));
            var bytes = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    bytes.getLong() & ~0xf000L | 0x8000L,
                    bytes.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    UUID event() {
        return event;
    }

    UUID uuid() {
        return attribute.uuid();
    }

    ImportReport.@Nullable Source source() {
        return source;
    }

    Indicators.Resolved resolved() {
        return new Indicators.Resolved(attribute, tlp, distribution, object, observables);
    }
}
