package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.stage.StageForm.Document;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted of an incident, the first document first.
 *
 * @param incident whose documents they are
 * @param recall where a report that nothing confirmed yet is recalled; null when there is none
 */
public record Receipts(
        UUID incident, List<Document> documents, @Nullable String recall) {
    /** For the authority, which is told who submitted what: nothing but what came with the filing can be recalled. */
    static Receipts ofIncident(UUID id, List<Document> documents) {
        boolean filing = documents.stream().allMatch(document -> document.by() == null);
        return of(id, documents, filing, "/app/incidents/" + id + "/reports/documents/");
    }

    /** For the entity, which is told no names: what came with the filing is the one document that there is. */
    public static Receipts ofReport(UUID id, List<Document> documents) {
        return of(id, documents, documents.size() == 1, "/app/reports/" + id + "/documents/");
    }

    private static Receipts of(UUID id, List<Document> documents, boolean filing, String path) {
        boolean stands = documents.stream().allMatch(document -> document.recalledAt() == null);
        return new Receipts(
                id,
                documents,
                filing && stands && !documents.isEmpty()
                        ? path + documents.getFirst().id() + "/recall"
                        : null);
    }
}
