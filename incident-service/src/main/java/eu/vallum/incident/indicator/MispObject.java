package eu.vallum.incident.indicator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One object with those of its attributes that are worth taking. */
record MispObject(UUID uuid, String name, @Nullable String distribution, List<MispAttribute> attributes) {}
