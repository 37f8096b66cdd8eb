package eu.vallum.gateway.portal.view;

import org.jspecify.annotations.Nullable;

/** Who is hit. Recipients under GREEN or CLEAR get no name. */
public record Entity(
        @Nullable String id,
        @Nullable String name,
        String sector,
        String memberState,
        @Nullable Boolean confirmed) {}
