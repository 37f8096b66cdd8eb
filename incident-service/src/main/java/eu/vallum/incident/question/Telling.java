package eu.vallum.incident.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import eu.vallum.incident.post.RepliesTo;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Writes to the entity that the authority asks something: to the mailbox of the public form, and to the contacts of one with accounts. */
@Singleton
class Telling {
    private final Sql sql;
    private final Posting posting;
    private final ObjectMapper json;

    Telling(Sql sql, Posting posting, ObjectMapper json) {
        this.sql = sql;
        this.posting = posting;
        this.json = json;
    }

    private record Addressee(String mailbox, String language) {}

    void asked(IncidentId incident, UUID owner, String reference) {
        var id = incident.value().toString();
        var known = Map.of("reference", reference, "id", id, RepliesTo.INCIDENT, id);
        sql.list(
                        "select distinct mailbox, language from return_link where incident = ? and revoked_at is null",
                        row -> new Addressee(row.text("mailbox"), row.text("language")),
                        incident.value())
                .forEach(to -> posting.order(
                        new Letter("report-question", to.mailbox(), to.language(), owner, incident.value(), known)));
        sql
                .list(
                        "select e.contacts::text as contacts from incident i join entity e on e.owner = i.owner and e.id = i.entity_id "
                                + "where i.id = ? and i.entity_sees and e.organisation is not null",
                        row -> contacts(row.text("contacts")),
                        incident.value())
                .stream()
                .flatMap(List::stream)
                .forEach(to ->
                        posting.order(new Letter("account-question", to.mailbox(), to.language(), owner, null, known)));
    }

    private List<Addressee> contacts(String text) {
        try {
            return StreamSupport.stream(json.readTree(text).spliterator(), false)
                    .filter(contact -> contact.hasNonNull("mailbox"))
                    .map(contact -> new Addressee(
                            contact.get("mailbox").asText(),
                            "fr".equals(contact.path("language").asText()) ? "fr" : "en"))
                    .distinct()
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
