package eu.vallum.gateway.portal.sharing;

import java.util.List;
import java.util.UUID;

/** What is withheld from whom. */
public record Withheld(List<Redaction> all) {

    /** Fields withheld from a recipient. */
    public List<String> from(UUID recipient) {
        return all.stream()
                .filter(one -> one.recipient().id().equals(recipient))
                .findFirst()
                .map(Redaction::fields)
                .orElse(List.of());
    }
}
