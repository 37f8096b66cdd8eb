package eu.vallum.identity.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.power.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant, with who gave and who took it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
        GrantId id,
        int version,
        String subject,
        SubjectKind subjectKind,
        OrganisationId organisation,
        Role role,
        Instant validFrom,
        @Nullable Instant validUntil,
        String grantedBy,
        Instant grantedAt,
        boolean revoked,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {}
