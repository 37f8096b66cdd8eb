package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.knowledge.LoadingKnowledge.End;
import eu.vallum.incident.knowledge.LoadingKnowledge.Placed;
import eu.vallum.incident.knowledge.StixThing.Unusable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the objects of one bundle into steps, and says of each that is not taken as it stands why. */
final class TakingBundle {
    private static final int STEP = 500;
    private final UUID load;
    private final LoadingKnowledge loading;
    private final Tally tally = new Tally();
    private final List<Placed> placed = new ArrayList<>();
    private final Set<String> inStep = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<End>> ends = new HashMap<>();

    TakingBundle(UUID load, LoadingKnowledge loading) {
        this.load = load;
        this.loading = loading;
    }

    void take(InputStream in) {
        var problem = BundleReader.read(in, this::object);
        step();
        loading.end(load, ends, problem, tally);
    }

    private void object(JsonNode object) {
        tally.next();
        int position = tally.read();
        try {
            var thing = StixThing.of(object);
            if (!KnownType.is(thing.type())) {
                found(position, thing.id(), thing.type(), FindingCode.TYPE_UNKNOWN, thing.type());
            }
            if (!seen.add(thing.id())) {
                found(position, thing.id(), thing.type(), FindingCode.ID_REPEATED, "");
            }
            if (!inStep.add(thing.id())) {
                step(); // the one before must be kept, so that this one is compared with it
                inStep.add(thing.id());
            }
            placed.add(new Placed(position, thing));
            end(thing.source(), position, thing);
            end(thing.target(), position, thing);
        } catch (Unusable e) {
            found(position, object.path("id").asText(), object.path("type").asText(), e.code(), e.detail());
        }
        if (placed.size() + findings.size() >= STEP) {
            step();
        }
    }

    private void end(@Nullable String id, int position, StixThing thing) {
        if (id != null) {
            ends.computeIfAbsent(id, one -> new ArrayList<>()).add(new End(position, thing.id()));
        }
    }

    private void found(int position, String id, String type, FindingCode code, String detail) {
        tally.found(code);
        findings.add(Finding.of(position, id, type, code, detail));
    }

    private void step() {
        loading.take(load, List.copyOf(placed), List.copyOf(findings), tally);
        placed.clear();
        inStep.clear();
        findings.clear();
    }
}
