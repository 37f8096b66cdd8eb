package eu.vallum.incident.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a request for information. */
public record InquiryId(@JsonValue UUID value) {
    static InquiryId next() {
        return new InquiryId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static InquiryId fromString(String text) {
        return new InquiryId(UUID.fromString(text));
    }
}
