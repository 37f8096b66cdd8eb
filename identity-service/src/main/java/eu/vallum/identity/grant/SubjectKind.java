package eu.vallum.identity.grant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a subject is. A client's subject is {@code client:<client id>}, a person's is Keycloak's id. */
enum SubjectKind {
    PERSON,
    CLIENT;

    static final String CLIENT_PREFIX = "client:";

    static SubjectKind of(String subject) {
        return subject.startsWith(CLIENT_PREFIX) ? CLIENT : PERSON;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
