package eu.vallum.incident.stage;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Representing;
import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of submitted documents; they are only ever added, and the service's role can change none. */
@Singleton
class Documents {
    private static final String HEAD = """
            select d.id, d.number, i.reference, d.regime, d.regime_version, d.stage, d.occurrence, d.language, d.submitted_at, d.by_name,
                d.late, d.late_reason, d.sha256, d.previous, d.pdf_sha256, r.recalled_at, r.reason as recall_reason
            from stage_document d join incident i on i.id = d.incident left join stage_recall r on r.document = d.id
            """;
    private final Sql sql;
    private final Regimes regimes;

    Documents(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /** What is written of a document beside its content. */
    record New(
            UUID id,
            IncidentId incident,
            UUID owner,
            int number,
            String regime,
            int regimeVersion,
            String stage,
            int occurrence,
            String language,
            Instant submittedAt,
            @Nullable String by,
            boolean late,
            @Nullable String lateReason,
            @Nullable String previous) {}

    void add(New document, Sealed content) {
        sql.run(
                """
                insert into stage_document (id, incident, owner, number, regime, regime_version, stage, occurrence, language, submitted_at,
                    by_name, late, late_reason, previous, sha256, content, pdf_sha256, pdf)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?::text, ?::text, ?, ?, ?, ?)""",
                document.id(),
                document.incident().value(),
                document.owner(),
                document.number(),
                document.regime(),
                document.regimeVersion(),
                document.stage(),
                document.occurrence(),
                document.language(),
                document.submittedAt(),
                document.by(),
                document.late(),
                document.lateReason(),
                document.previous(),
                content.sha256(),
                content.json(),
                content.pdfSha256(),
                content.pdf());
    }

    void recall(IncidentId incident, UUID owner, UUID document, String reason, String by, Instant now) {
        sql.run(
                "insert into stage_recall (document, incident, owner, reason, by_name, recalled_at) values (?, ?, ?, ?, ?, ?)",
                document,
                incident.value(),
                owner,
                reason,
                by,
                now);
    }

    /** In the order of the chain. */
    List<StageDocument> of(IncidentId incident) {
        return sql.list(HEAD + "where d.incident = ? order by d.number", this::head, incident.value());
    }

    Optional<StageDocument> find(IncidentId incident, UUID document) {
        return sql.list(HEAD + "where d.incident = ? and d.id = ?", this::head, incident.value(), document).stream()
                .findFirst();
    }

    /** The canonical JSON, byte for byte. */
    byte[] json(UUID document) {
        return bytes("select content from stage_document where id = ?", document);
    }

    byte[] pdf(UUID document) {
        return bytes("select pdf from stage_document where id = ?", document);
    }

    private byte[] bytes(String query, UUID document) {
        return sql.with(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, document);
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new SQLException("no such document");
                    }
                    return rows.getMetaData().getColumnTypeName(1).equals("text")
                            ? rows.getString(1).getBytes(StandardCharsets.UTF_8)
                            : rows.getBytes(1);
                }
            }
        });
    }

    private StageDocument head(Row row) {
        var label = regimes.exact(row.text("regime"), row.number("regime_version"))
                .flatMap(regime -> regime.stage(row.text("stage")))
                .map(StageRule::label)
                .orElseGet(() -> new Wording(row.text("stage"), row.text("stage")));
        return new StageDocument(
                row.uuid("id"),
                row.number("number"),
                row.text("reference") + "/" + row.number("number"),
                row.text("regime"),
                row.number("regime_version"),
                row.text("stage"),
                label,
                row.number("occurrence"),
                row.text("language"),
                row.instant("submitted_at"),
                Representing.shown(row.textOrNull("by_name")),
                row.flag("late"),
                row.textOrNull("late_reason"),
                row.text("sha256"),
                row.textOrNull("previous"),
                row.text("pdf_sha256"),
                row.instantOrNull("recalled_at"),
                row.textOrNull("recall_reason"));
    }
}
