package eu.vallum.research.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The whole content of a draft and where its author is. */
record SaveDraft(@Nullable Step step, @NotNull @Valid DraftContent content) {}
