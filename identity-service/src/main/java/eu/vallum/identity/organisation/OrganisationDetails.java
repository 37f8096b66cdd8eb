package eu.vallum.identity.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All there is to know of an organisation. The contact address is for its overseers and itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationDetails(
        OrganisationId id,
        String name,
        String memberState,
        Kind kind,
        Status status,
        int version,
        String alias,
        @Nullable String rorId,
        @Nullable String contactEmail,
        @Nullable OrganisationId proposedBy,
        @Nullable Instant proposedAt,
        @Nullable OrganisationId confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String statusReason) {

    /** What organisations of other Member States may know of it. */
    OrganisationDetails forOutsiders() {
        return new OrganisationDetails(
                id,
                name,
                memberState,
                kind,
                status,
                version,
                alias,
                rorId,
                null,
                null,
                null,
                confirmedBy,
                confirmedAt,
                null);
    }
}
