package eu.vallum.identity.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Id of an invitation. It opens nothing; the token does. */
@Embeddable
record InvitationId(@JsonValue @Column(name = "id") UUID value) implements Serializable {

    @JsonCreator
    InvitationId {}

    static InvitationId next() {
        return new InvitationId(UuidV7.next());
    }
}
