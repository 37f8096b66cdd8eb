package eu.vallum.identity.organisation;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What part of the register is wanted; a {@code @BeanParam}. */
record RegisterQuery(
        @QueryParam("memberState") @Pattern(regexp = MemberStates.CODE) @Nullable String memberState,

        @QueryParam("kind")
        @Pattern(regexp = "csirt|spoc|competent-authority|ncc|eu-body|entity|research-organisation") @Nullable String kind,

        @QueryParam("status") @Pattern(regexp = "proposed|active|suspended|closed") @Nullable String status,

        @QueryParam("q") @Size(max = 100) @Nullable String name) {}
