package eu.vallum.research.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a project as others see it: the document that the database composes, with identity, version and today's status. */
@Singleton
public class Documents {
    private static final String OWN = """
            select p.id, p.owner, p.version, p.visibility, p.registered_at, p.changed_at, d.document
            from project p join project_document(array[?::uuid]) d on d.project = p.id where p.id = ?""";
    private static final String PUBLIC = """
            select id, owner, version, 'public' as visibility, registered_at, changed_at, document from public_project where id = ?""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Documents(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A project of the caller's organisation. */
    public @Nullable ProjectDetails own(UUID project) {
        return sql.first(OWN, this::details, project, project);
    }

    /** A published project. */
    public @Nullable ProjectDetails published(UUID project) {
        return sql.first(PUBLIC, this::details, project);
    }

    private ProjectDetails details(Row row) {
        try {
            var document = (ObjectNode) json.readTree(row.text("document"));
            document.put("id", row.text("id"));
            document.put("organisation", row.text("owner"));
            document.put("version", row.number("version"));
            document.put("visibility", row.text("visibility"));
            document.put("registeredAt", row.instant("registered_at").toString());
            document.put("changedAt", row.instant("changed_at").toString());
            document.put(
                    "status",
                    Status.on(
                            LocalDate.now(clock),
                            text(document, "status"),
                            day(document, "startDate"),
                            day(document, "endDate")));
            return json.treeToValue(document, ProjectDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String text(ObjectNode document, String name) {
        var value = document.get(name);
        return value == null ? null : value.asText();
    }

    private static @Nullable LocalDate day(ObjectNode document, String name) {
        var text = text(document, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
