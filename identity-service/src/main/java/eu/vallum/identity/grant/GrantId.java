package eu.vallum.identity.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Id of a grant. */
@Embeddable
public record GrantId(@JsonValue @Column(name = "id") UUID value) implements Serializable {

    @JsonCreator
    public GrantId {}

    static GrantId next() {
        return new GrantId(UuidV7.next());
    }

    /** From a path; nonsense becomes 404. */
    public static GrantId fromString(String text) {
        return new GrantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
