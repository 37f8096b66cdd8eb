package eu.vallum.incident.deletion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.deletion.Deletion.Document;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is left of incidents. Writing a row is the deletion: the database then takes everything else away. */
@Singleton
class Deletions {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Sql sql;
    private final ObjectMapper json;

    Deletions(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void delete(Seen seen, Deletion deletion) {
        sql.run(
                "insert into deletion (incident, owner, reference, reason, by_name, deleted_at, readers, files, documents) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deletion.incident().value(),
                seen.owner(),
                deletion.reference(),
                deletion.reason(),
                deletion.by(),
                deletion.at(),
                deletion.readers(),
                deletion.files(),
                new Json(write(deletion.documents())));
    }

    /** Receipts of what was submitted from an incident, in the order of its chain. */
    List<Document> documents(Seen seen) {
        return sql.list(
                "select number, regime, stage, submitted_at, sha256 from stage_document where incident = ? order by number",
                row -> new Document(
                        seen.reference() + "/" + row.number("number"),
                        row.text("regime"),
                        row.text("stage"),
                        row.instant("submitted_at"),
                        row.text("sha256")),
                seen.incident().value());
    }

    /** How many files were taken of it. */
    int files(IncidentId incident) {
        var counted = sql.first(
                "select count(distinct file)::int as n from download where incident = ?",
                row -> row.number("n"),
                incident.value());
        return counted == null ? 0 : counted;
    }

    /** The entities that see it as their report. */
    List<UUID> entities(IncidentId incident) {
        return sql.list(
                "select e.organisation from incident i join entity e on e.owner = i.owner and e.id = i.entity_id "
                        + "where i.id = ? and i.entity_sees and e.organisation is not null "
                        + "union select reported_by from incident where id = ? and reported_by is not null",
                row -> row.uuid("organisation"),
                incident.value(),
                incident.value());
    }

    /** With whom they belong, last first. */
    record Owned(UUID owner, Deletion deletion) {}

    List<Owned> page(@Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                "select incident, owner, reference, reason, by_name, deleted_at, readers, files, documents::text as documents "
                        + "from deletion where (deleted_at, incident) < (?, ?) order by deleted_at desc, incident desc limit ?",
                row -> new Owned(row.uuid("owner"), deletion(row)),
                from.at(),
                from.id(),
                limit);
    }

    private Deletion deletion(Row row) {
        return new Deletion(
                new IncidentId(row.uuid("incident")),
                row.text("reference"),
                row.text("reason"),
                row.text("by_name"),
                row.instant("deleted_at"),
                row.number("readers"),
                row.number("files"),
                read(row.text("documents")));
    }

    private String write(List<Document> documents) {
        try {
            return json.writeValueAsString(documents);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Document> read(String documents) {
        try {
            return json.readValue(documents, new TypeReference<List<Document>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
