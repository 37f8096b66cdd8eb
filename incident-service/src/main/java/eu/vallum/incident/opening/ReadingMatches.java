package eu.vallum.incident.opening;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.opening.BlindMatches.Side;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows an organisation its own side of what matched. */
@Singleton
class ReadingMatches {
    private final Gate gate;
    private final IncidentAccess access;
    private final BlindMatches matches;
    private final Directory directory;
    private final Audit audit;

    ReadingMatches(Gate gate, IncidentAccess access, BlindMatches matches, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.matches = matches;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<BlindMatch>> list(boolean open, @Nullable Cursor after, int limit) {
        return gate.with(access::mayWork, "blind-match.list", actor -> {
            var sides = matches.page(actor.organisation(), open, after, limit + 1);
            var page = Page.of(sides, limit, Side::cursor);
            audit.allowed(
                    "blind-match.list",
                    "blind-match",
                    page.items().stream().map(side -> side.id().value()).toList(),
                    "own side");
            return Outcome.done(new Page<>(shown(actor.organisation(), page.items()), page.next()));
        });
    }

    /** In the running transaction. */
    List<BlindMatch> shown(UUID owner, List<Side> sides) {
        var names = directory.named(sides.stream().map(Side::other));
        var values = matches.values(owner, sides);
        var askings = matches.askings(sides);
        return sides.stream()
                .map(side -> new BlindMatch(
                        side.id(),
                        Objects.requireNonNull(names.get(side.other())),
                        side.foundAt(),
                        side.endedAt(),
                        side.version(),
                        values.getOrDefault(side.tag(), List.of()),
                        askings.getOrDefault(side.id().value(), List.of())))
                .toList();
    }
}
