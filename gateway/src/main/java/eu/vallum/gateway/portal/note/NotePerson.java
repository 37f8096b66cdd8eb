package eu.vallum.gateway.portal.note;

import java.util.UUID;

/** Somebody a note names or mentions, and for whom they act. */
public record NotePerson(UUID organisation, String subject, String name) {
    /** How a form sends them. */
    public String key() {
        return organisation + " " + subject;
    }
}
