package eu.vallum.incident.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.sighting.SeenIndicators.SeenIndicator;
import eu.vallum.incident.stix.PapMarking;
import eu.vallum.incident.stix.StixPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as a STIX 2.1 bundle: an incident object each, an identity for each owner, and the marking definitions of TLP 2.0 and PAP
 * that they refer to, with the ids of the published extensions; and what others told the owner that they have seen, with the indicators it is about. Ids are the same in every export, so that who takes several recognises what it has.
 */
final class StixFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private StixFile() {}

    static byte[] of(UUID export, List<Line> lines, List<SeenIndicator> seen, Instant now) {
        var bundle = JSON.createObjectNode();
        bundle.put("type", "bundle");
        bundle.put("id", "bundle--" + StableId.of("bundle", export));
        var objects = bundle.putArray("objects");
        Stream.concat(lines.stream().flatMap(StixFile::labels), seen.stream().map(SeenIndicator::tlp))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(label -> objects.add(Marking.of(label)));
        Stream.concat(lines.stream().map(Line::pap), seen.stream().map(SeenIndicator::pap))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(pap -> objects.add(Marking.of(pap)));
        Stream.concat(
                        lines.stream().map(line -> line.head().owner()),
                        seen.stream().map(SeenIndicator::by))
                .collect(Collectors.toMap(Organisation::id, owner -> owner, (one, same) -> one, TreeMap::new))
                .values()
                .forEach(owner -> objects.add(identity(owner, now)));
        lines.forEach(line -> objects.add(incident(line)));
        var ofIncident =
                lines.stream().collect(Collectors.toMap(line -> line.head().id(), line -> line));
        seen.stream()
                .collect(Collectors.toMap(SeenIndicator::indicator, one -> one, (one, same) -> one, TreeMap::new))
                .values()
                .forEach(one -> objects.add(indicator(one, Objects.requireNonNull(ofIncident.get(one.incident())))));
        seen.forEach(one -> objects.add(sighting(one)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode identity(Organisation owner, Instant now) {
        var identity = object("identity", owner.id(), now, now);
        identity.put("name", owner.name());
        identity.put("identity_class", "organization");
        return identity;
    }

    private static ObjectNode incident(Line line) {
        var head = line.head();
        var incident = object("incident", head.id().value(), head.receivedAt(), line.changedAt());
        incident.put("created_by_ref", ref("identity", head.owner().id()));
        incident.put("name", head.title());
        if (!line.summary().isEmpty()) {
            incident.put("description", line.summary());
        }
        var labels = incident.putArray("labels");
        labels.add("sector:" + head.sector().code());
        labels.add("severity:" + head.severity().code());
        labels.add("status:" + head.status());
        labels.add("cross-border:" + head.crossBorder().code());
        labels.add("suspected-malicious:" + head.suspectedMalicious().code());
        head.affectedMemberStates().forEach(state -> labels.add("affected:" + state));
        if (head.exercise()) {
            labels.add("exercise");
        }
        var reference = incident.putArray("external_references").addObject();
        reference.put("source_name", "vallum");
        reference.put("external_id", head.reference());
        mark(incident, head.tlp(), line.pap());
        granular(incident, line);
        return incident;
    }

    private static ObjectNode indicator(SeenIndicator one, Line line) {
        var indicator = object("indicator", one.indicator(), one.takenAt(), one.takenAt());
        indicator.put("created_by_ref", ref("identity", line.head().owner().id()));
        indicator.put("name", one.value());
        indicator.put("pattern", StixPattern.of(one.type(), one.value()));
        indicator.put("pattern_type", "stix");
        indicator.put("valid_from", TIME.format(one.takenAt()));
        mark(indicator, line.labelOf(Field.INDICATORS), one.pap());
        return indicator;
    }

    /** What was looked for and not seen was seen no times (STIX 2.1 §5.2). */
    private static ObjectNode sighting(SeenIndicator one) {
        var sighting = object("sighting", one.id(), one.since(), one.at());
        sighting.put("created_by_ref", ref("identity", one.by().id()));
        if (one.note() != null) {
            sighting.put("description", one.note());
        }
        if (one.firstSeen() != null) {
            sighting.put("first_seen", TIME.format(one.firstSeen()));
        }
        if (one.lastSeen() != null) {
            sighting.put("last_seen", TIME.format(one.lastSeen()));
        }
        if (!one.seen()) {
            sighting.put("count", 0);
        } else if (one.times() != null) {
            sighting.put("count", one.times());
        }
        sighting.put("sighting_of_ref", ref("indicator", one.indicator()));
        sighting.putArray("where_sighted_refs").add(ref("identity", one.by().id()));
        sighting.putArray("object_marking_refs").add(Marking.id(one.tlp()));
        return sighting;
    }

    private static Stream<Tlp> labels(Line line) {
        return Stream.concat(
                Stream.of(line.head().tlp()), line.fieldLabels().stream().map(FieldLabel::tlp));
    }

    /** Fields that are marked more strictly than the incident, as far as they stand in it (STIX 2.1 §7.2.3). */
    private static void granular(ObjectNode incident, Line line) {
        for (var one : line.fieldLabels()) {
            var places = places(one.field(), incident);
            if (line.head().tlp().looserThan(one.tlp()) && !places.isEmpty()) {
                var marking = incident.withArray("granular_markings").addObject();
                marking.put("marking_ref", Marking.id(one.tlp()));
                places.forEach(marking.putArray("selectors")::add);
            }
        }
    }

    private static List<String> places(Field field, ObjectNode incident) {
        return switch (field) {
            case TITLE -> List.of("name");
            case SUMMARY -> incident.has("description") ? List.of("description") : List.of();
            case SEVERITY -> labelled(incident, "severity:");
            case SUSPECTED_MALICIOUS -> labelled(incident, "suspected-malicious:");
            case CROSS_BORDER ->
                Stream.of("cross-border:", "affected:")
                        .flatMap(prefix -> labelled(incident, prefix).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> labelled(ObjectNode incident, String prefix) {
        var labels = incident.withArray("labels");
        return IntStream.range(0, labels.size())
                .filter(i -> labels.get(i).asText().startsWith(prefix))
                .mapToObj(i -> "labels.[" + i + "]")
                .toList();
    }

    private static void mark(ObjectNode object, Tlp label, @Nullable Pap pap) {
        var marks = object.putArray("object_marking_refs").add(Marking.id(label));
        if (pap != null) {
            marks.add(PapMarking.id(pap));
        }
    }

    private static String ref(String type, UUID id) {
        return type + "--" + StableId.of(type, id);
    }

    private static ObjectNode object(String type, UUID id, Instant created, Instant modified) {
        var object = JSON.createObjectNode();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", type + "--" + StableId.of(type, id));
        object.put("created", TIME.format(created));
        object.put("modified", TIME.format(modified.isBefore(created) ? created : modified));
        return object;
    }

    /** Marking definitions of TLP 2.0 (FIRST) and PAP, as the extensions of OASIS publish them. */
    static final class Marking {
        private static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

        private Marking() {}

        static String id(Tlp label) {
            return "marking-definition--"
                    + switch (label) {
                        case CLEAR -> "94868c89-83c2-464b-929b-a1a8aa3c8487";
                        case GREEN -> "bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
                        case AMBER -> "55d920b0-5e8b-4f79-9ee9-91f868d9b421";
                        case AMBER_STRICT -> "939a9414-2ddd-4d32-a0cd-375ea402b003";
                        case RED -> "e828b379-4e03-4974-9ac4-e53a884c97c1";
                    };
        }

        static ObjectNode of(Tlp label) {
            var marking = JSON.createObjectNode();
            marking.put("type", "marking-definition");
            marking.put("spec_version", "2.1");
            marking.put("id", id(label));
            marking.put("created", "2022-10-01T00:00:00.000Z");
            marking.put("name", "TLP:" + label.label());
            var extension = marking.putObject("extensions").putObject(EXTENSION);
            extension.put("extension_type", "property-extension");
            extension.put("tlp_2_0", label.label().toLowerCase(Locale.ROOT));
            return marking;
        }

        static ObjectNode of(Pap pap) {
            var marking = JSON.createObjectNode();
            marking.put("type", "marking-definition");
            marking.put("spec_version", "2.1");
            marking.put("id", PapMarking.id(pap));
            marking.put("created", PapMarking.created(pap));
            marking.put("name", pap.tag());
            var extension = marking.putObject("extensions").putObject(PapMarking.EXTENSION);
            extension.put("extension_type", "property-extension");
            extension.put("pap", pap.label().toLowerCase(Locale.ROOT));
            return marking;
        }
    }
}
