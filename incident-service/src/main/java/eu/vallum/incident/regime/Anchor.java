package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a clock runs from.
 *
 * @param stage of a submission, which stage of the same regime
 * @param orLater of a submission, another stage that counts instead when it was submitted later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Anchor(
        AnchorKind kind, @Nullable String stage, @Nullable String orLater) {}
