package eu.vallum.incident.entity;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A number that some register gives an entity, for example {@code national=80012345} or {@code lei=529900T8BM49AURSDO55}.
 *
 * @param scheme which register; lower case
 * @param value as that register writes it, without blanks
 */
@NothingElse
public record Identifier(
        @NotNull @Pattern(regexp = SCHEME) String scheme,

        @NotNull @Pattern(regexp = VALUE) String value) {

    static final String SCHEME = "[a-z][a-z0-9-]{0,29}";
    static final String VALUE = "[\\p{L}\\p{N}./_:-]{1,60}";
}
