package eu.vallum.identity.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a grant after a change; {@code contracts/event/grant-changed.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantChanged(
        UUID id,
        int version,
        String subject,
        SubjectKind subjectKind,
        UUID organisation,
        Role role,
        Instant validFrom,
        @Nullable Instant validUntil,
        boolean revoked)
        implements DomainEvent {

    static GrantChanged of(GrantView grant) {
        return new GrantChanged(
                grant.id().value(),
                grant.version(),
                grant.subject(),
                grant.subjectKind(),
                grant.organisation().value(),
                grant.role(),
                grant.validFrom(),
                grant.validUntil(),
                grant.revoked());
    }

    @Override
    public String type() {
        return "eu.vallum.identity.grant-changed.v1";
    }

    @Override
    public String topic() {
        return "vallum.identity.grant.v1";
    }

    @Override
    public UUID key() {
        return id;
    }
}
