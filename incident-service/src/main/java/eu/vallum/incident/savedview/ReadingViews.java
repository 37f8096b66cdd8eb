package eu.vallum.incident.savedview;

import eu.vallum.incident.listing.ListQuery;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads views for what goes by them without somebody opening one. Within the other use case's transaction, which asks for whom each is. */
@Singleton
public class ReadingViews {
    private final Views views;

    ReadingViews(Views views) {
        this.views = views;
    }

    /**
     * A view as it stands.
     *
     * @param subject whose it is; others see it while it is shared
     * @param query null when it asks for what no list can be narrowed by any more
     */
    public record Kept(
            UUID id,
            String name,
            String subject,
            boolean shared,
            @Nullable ListQuery query) {
        /** Whether a person, programs or a mailbox of its organisation may go by it; only a person has views of their own. */
        public boolean servesTo(String reader) {
            return shared || subject.equals(reader);
        }
    }

    /** Those of an organisation that are still there, by id. */
    public Map<UUID, Kept> kept(UUID organisation, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : views.kept(organisation, List.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Kept::id, Function.identity()));
    }
}
