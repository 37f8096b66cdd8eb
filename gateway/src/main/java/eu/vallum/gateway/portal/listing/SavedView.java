package eu.vallum.gateway.portal.listing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list that somebody keeps. */
record SavedView(
        UUID id,
        String name,
        Kept query,
        boolean shared,
        String by,
        boolean own,
        boolean editable,
        boolean pinned,
        boolean standard,
        long pins,
        int version) {

    /** The query as the service keeps it. */
    record Kept(
            Map<String, Object> filter,
            @Nullable String sort,
            @Nullable String order) {}

    record Keep(String name, Kept query, boolean shared) {}

    record Choice(boolean pinned, boolean standard) {}

    record All(List<SavedView> items) {}
}
