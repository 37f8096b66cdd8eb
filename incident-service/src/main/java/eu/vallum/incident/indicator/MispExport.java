package eu.vallum.incident.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.indicator.Indicators.Stored;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.sighting.SeenIndicators.SeenIndicator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events in the MISP core format, within {@code response} as MISP itself answers a search. Numbers and times are texts there. What may be done
 * with an attribute is its tag, and machines are to act on it only where that lets them.
 */
final class MispExport {
    /** What the title of an event begins with when nothing in it is real; whoever takes it elsewhere reads it there. */
    static final String EXERCISE = "EXERCISE – not real: ";

    private final ObjectMapper json;
    private final @Nullable Pap pap;
    private final List<String> classification;
    private final Tlp tlp;
    private final boolean exercise;
    private final Map<UUID, ObjectNode> events = new LinkedHashMap<>();
    private final Map<UUID, ObjectNode> objects = new LinkedHashMap<>();
    private final Map<UUID, List<SeenIndicator>> seen = new HashMap<>();

    private MispExport(@Nullable Pap pap, List<String> classification, Tlp tlp, boolean exercise, ObjectMapper json) {
        this.pap = pap;
        this.classification = classification;
        this.tlp = tlp;
        this.json = json;
        this.exercise = exercise;
    }

    /**
     * @param said what is known of events themselves
     * @param seen who has seen which of them
     * @param reference of the incident, for events of which nothing is
     * @param pap what the incident is marked with
     * @param classification tags by which its owner classifies the incident, and with it each event
     * @param tlp what its indicators are marked with by themselves; CLEAR when they go as it does
     * @param exercise whether the incident is one, which the title of each event then says
     */
    static ObjectNode of(
            List<Stored> rows,
            Map<UUID, ImportReport.Event> said,
            List<SeenIndicator> seen,
            String reference,
            @Nullable Pap pap,
            List<String> classification,
            Tlp tlp,
            boolean exercise,
            ObjectMapper json) {
        var export = new MispExport(pap, classification, tlp, exercise, json);
        seen.stream()
                .filter(SeenIndicator::seen)
                .forEach(one -> export.seen
                        .computeIfAbsent(one.indicator(), none -> new ArrayList<>())
                        .add(one));
        rows.forEach(row -> export.add(row.indicator(), said.get(row.indicator().event()), reference));
        var all = json.createObjectNode();
        var response = all.putArray("response");
        export.events.values().forEach(event -> response.addObject().set("Event", event));
        return all;
    }

    private void add(Indicator row, ImportReport.@Nullable Event said, String reference) {
        var event = events.computeIfAbsent(row.event(), uuid -> event(row, said, reference));
        var attribute = attribute(row);
        var part = row.object();
        if (part == null) {
            event.withArray("Attribute").add(attribute);
            return;
        }
        var object = objects.computeIfAbsent(part.uuid(), uuid -> {
            var made = event.withArray("Object").addObject();
            made.put("uuid", uuid.toString()).put("name", part.name()).put("distribution", "5");
            return made;
        });
        if (part.relation() != null) {
            attribute.put("object_relation", part.relation());
        }
        object.withArray("Attribute").add(attribute);
    }

    private ObjectNode event(Indicator row, ImportReport.@Nullable Event said, String reference) {
        var event = json.createObjectNode();
        var day = row.takenAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        event.put("uuid", row.event().toString())
                .put("info", titled(said == null ? reference : said.info()))
                .put("date", said == null || said.date() == null ? day : said.date())
                .put("timestamp", seconds(row.takenAt()))
                .put("threat_level_id", level(said))
                .put("analysis", analysis(said))
                .put("published", said != null && said.published())
                .put("distribution", number(said == null ? row.distribution() : said.distribution()));
        var source = row.source();
        if (source != null) {
            var orgc = event.putObject("Orgc").put("name", source.name());
            if (source.uuid() != null) {
                orgc.put("uuid", source.uuid());
            }
        }
        List<String> own = said == null ? List.of() : said.tags();
        if (said != null || pap != null || tlp != Tlp.CLEAR || !classification.isEmpty()) {
            var tags = new LinkedHashSet<>(labelled(Pap.tagged(own, Pap.stricter(pap, Pap.ofTags(own)))));
            tags.addAll(classification);
            tags(event.putArray("Tag"), tags);
        }
        event.putArray("Attribute");
        event.putArray("Object");
        return event;
    }

    /** With the label by which its owner marks the indicators in place of what the event came with. */
    private Collection<String> labelled(Collection<String> tags) {
        return tlp == Tlp.CLEAR
                ? tags
                : Stream.concat(
                                tags.stream()
                                        .filter(tag ->
                                                !tag.toLowerCase(Locale.ROOT).startsWith("tlp:")),
                                Stream.of("tlp:" + tlp.label().toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private String titled(String info) {
        return exercise && !info.startsWith(EXERCISE) ? EXERCISE + info : info;
    }

    private ObjectNode attribute(Indicator row) {
        var attribute = json.createObjectNode()
                .put("uuid", row.uuid().toString())
                .put("type", row.type())
                .put("category", row.category())
                .put("value", row.value())
                .put("to_ids", row.toIds())
                .put("timestamp", seconds(row.takenAt()))
                .put("distribution", number(row.distribution()));
        if (row.comment() != null) {
            attribute.put("comment", row.comment());
        }
        if (row.firstSeen() != null) {
            attribute.put("first_seen", row.firstSeen().toString());
        }
        if (row.lastSeen() != null) {
            attribute.put("last_seen", row.lastSeen().toString());
        }
        var tags = Pap.tagged(row.tags(), row.pap());
        if (!tags.isEmpty()) {
            tags(attribute.putArray("Tag"), tags);
        }
        for (var one : seen.getOrDefault(row.id(), List.of())) {
            sighting(attribute.withArray("Sighting").addObject(), one);
        }
        return attribute;
    }

    /** Type 0 is 'seen'. That something was looked for and not seen MISP has no word for: its type 1 says that the indicator is wrong. */
    private static void sighting(ObjectNode sighting, SeenIndicator one) {
        var at = one.lastSeen() != null ? one.lastSeen() : one.firstSeen() != null ? one.firstSeen() : one.at();
        sighting.put("uuid", one.id().toString())
                .put("type", "0")
                .put("date_sighting", seconds(at))
                .put("source", one.by().name());
        sighting.putObject("Organisation")
                .put("uuid", one.by().id().toString())
                .put("name", one.by().name());
    }

    private static void tags(ArrayNode into, Collection<String> names) {
        names.forEach(name -> into.addObject().put("name", name));
    }

    private static String level(ImportReport.@Nullable Event said) {
        return switch (said == null || said.threatLevel() == null ? "" : said.threatLevel()) {
            case "high" -> "1";
            case "medium" -> "2";
            case "low" -> "3";
            default -> "4";
        };
    }

    private static String analysis(ImportReport.@Nullable Event said) {
        return switch (said == null || said.analysis() == null ? "" : said.analysis()) {
            case "complete" -> "2";
            case "ongoing" -> "1";
            default -> "0";
        };
    }

    private static String number(Distribution distribution) {
        return Integer.toString(distribution.ordinal());
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
