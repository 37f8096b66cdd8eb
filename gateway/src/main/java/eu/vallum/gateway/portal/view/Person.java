package eu.vallum.gateway.portal.view;

import org.jspecify.annotations.Nullable;

/** Who told us of an incident. */
public record Person(String name, @Nullable String contact) {}
