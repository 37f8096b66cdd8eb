package eu.vallum.identity.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Id of an organisation, the same in tokens, events and every service. */
@Embeddable
public record OrganisationId(@JsonValue @Column(name = "id") UUID value) implements Serializable {

    @JsonCreator
    public OrganisationId {}

    static OrganisationId next() {
        return new OrganisationId(UuidV7.next());
    }

    /** From a path; nonsense becomes 404. */
    public static OrganisationId fromString(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
