package eu.vallum.identity.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.outbox.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public state of an organisation after a change; {@code contracts/event/organisation-changed.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationChanged(
        UUID id,
        int version,
        String name,
        String memberState,
        Kind kind,
        Status status,
        String alias,
        @Nullable String rorId,
        @Nullable UUID confirmedBy)
        implements DomainEvent {

    static OrganisationChanged of(OrganisationDetails organisation) {
        var confirmedBy = organisation.confirmedBy();
        return new OrganisationChanged(
                organisation.id().value(),
                organisation.version(),
                organisation.name(),
                organisation.memberState(),
                organisation.kind(),
                organisation.status(),
                organisation.alias(),
                organisation.rorId(),
                confirmedBy == null ? null : confirmedBy.value());
    }

    @Override
    public String type() {
        return "eu.vallum.identity.organisation-changed.v1";
    }

    @Override
    public String topic() {
        return "vallum.identity.organisation.v1";
    }

    @Override
    public UUID key() {
        return id;
    }
}
