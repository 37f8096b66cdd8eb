package eu.vallum.identity.directory;

import eu.vallum.identity.directory.DirectoryReport.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the directory has, beside what it should have. */
final class Comparison {
    private final Map<UUID, Listed> byId = new HashMap<>();
    private final Map<String, Listed> byAlias = new HashMap<>();

    Comparison(List<Listed> listed) {
        for (var one : listed) {
            byAlias.put(one.organisation().alias(), one);
            var id = one.organisation().id();
            if (id != null) {
                byId.put(id, one);
            }
        }
    }

    /** What the directory has for this organisation: by its id, or by its alias where somebody damaged the id. */
    @Nullable Listed counterpart(DirectoryOrganisation wanted) {
        var same = byId.get(wanted.id());
        return same != null ? same : byAlias.get(wanted.alias());
    }

    /** How the two sides differ. What only the directory has is told too, but never removed. */
    List<Difference> differences(List<DirectoryOrganisation> wanted) {
        var found = new ArrayList<Difference>();
        var strangers = new HashMap<>(byAlias);
        for (var one : wanted) {
            strangers.remove(one.alias());
            var difference = difference(one, counterpart(one));
            if (difference != null) {
                found.add(new Difference(one.alias(), difference));
            }
        }
        strangers.keySet().stream().sorted().forEach(alias -> found.add(new Difference(alias, "unknown-to-register")));
        return found;
    }

    static @Nullable String difference(DirectoryOrganisation wanted, @Nullable Listed listed) {
        if (listed == null) {
            return "missing";
        }
        var has = listed.organisation();
        if (!Objects.equals(has.id(), wanted.id())
                || !Objects.equals(has.memberState(), wanted.memberState())
                || !Objects.equals(has.kind(), wanted.kind())) {
            return "attributes";
        }
        if (has.enabled() != wanted.enabled()) {
            return "enabled";
        }
        return has.name().equals(wanted.name()) ? null : "name";
    }
}
