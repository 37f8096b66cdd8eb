package eu.vallum.incident.consolidation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.vallum.incident.access.Actor;
import eu.vallum.incident.consolidation.Received.Consolidated;
import eu.vallum.incident.consolidation.Received.Finding;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;

/** Rows of findings; the figures are kept as the exact text that was sent (RFC 8785). */
@Singleton
class Findings {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Sql sql;

    Findings(Sql sql) {
        this.sql = sql;
    }

    List<Finding> newest() {
        return sql.list(
                "select id, half, text, sha256, sent_at, document from summary_finding order by half desc, sent_at desc limit 50",
                Findings::of);
    }

    void add(Finding finding, Actor actor) {
        sql.run(
                "insert into summary_finding (id, owner, half, text, document, sha256, sent_at, sent_by, sent_name) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                finding.id(),
                actor.organisation(),
                finding.half(),
                finding.text(),
                text(finding.figures()),
                finding.sha256(),
                finding.sentAt(),
                actor.who().subject(),
                actor.name());
    }

    static String text(Consolidated figures) {
        try {
            return CANONICAL.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Finding of(Row row) {
        try {
            return new Finding(
                    row.uuid("id"),
                    row.text("half"),
                    row.text("text"),
                    row.text("sha256"),
                    row.instant("sent_at"),
                    CANONICAL.readValue(row.text("document"), Consolidated.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
