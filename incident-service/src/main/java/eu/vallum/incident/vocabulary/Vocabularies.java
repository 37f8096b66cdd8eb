package eu.vallum.incident.vocabulary;

import eu.vallum.incident.vocabulary.Vocabulary.RefusedFile;
import eu.vallum.incident.vocabulary.VocabularyFile.Refusal;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of vocabularies, of their terms and of the files they come from. */
@Singleton
class Vocabularies {
    private static final int CHUNK = 1_000;
    private static final UUID NONE = new UUID(0, 0);

    private final Sql sql;

    Vocabularies(Sql sql) {
        this.sql = sql;
    }

    List<Vocabulary> all() {
        return sql.list("select * from vocabulary order by lower(namespace), namespace", Vocabularies::vocabulary);
    }

    @Nullable Vocabulary of(String namespace) {
        return sql.first("select * from vocabulary where namespace = ?", Vocabularies::vocabulary, namespace);
    }

    private static Vocabulary vocabulary(Row row) {
        var namespace = row.text("namespace");
        return new Vocabulary(
                namespace,
                row.text("name"),
                row.text("description"),
                row.number("version"),
                row.flag("exclusive"),
                Vocabulary.classifies(namespace),
                row.number("terms"),
                row.instant("loaded_at"));
    }

    /** A term with where it stands. */
    record Placed(Term term, String place) {
        NameCursor cursor() {
            return new NameCursor(place, NONE);
        }
    }

    /** Terms in the order of the file. */
    List<Placed> terms(String namespace, NameCursor after, int limit) {
        return sql.list(
                "select *, lpad(position::text, 8, '0') as place from vocabulary_term where namespace = ? "
                        + "and lpad(position::text, 8, '0') > ? order by position limit ?",
                row -> new Placed(term(row), row.text("place")),
                namespace,
                after.name(),
                limit);
    }

    @Nullable Term term(String namespace, String predicate, String value) {
        return sql.first(
                "select * from vocabulary_term where namespace = ? and predicate = ? and value = ?",
                Vocabularies::term,
                namespace,
                predicate,
                value);
    }

    private static Term term(Row row) {
        var value = row.text("value");
        return new Term(
                row.text("predicate"),
                row.text("predicate_label"),
                row.flag("exclusive"),
                orNull(value),
                row.text("label"),
                orNull(row.text("description")),
                orNull(row.text("colour")),
                Term.tag(row.text("namespace"), row.text("predicate"), value));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    List<RefusedFile> refused() {
        return sql.list(
                "select * from vocabulary_file where problem is not null order by file limit 500",
                row -> new RefusedFile(
                        row.text("file"),
                        Refusal.of(row.text("problem")),
                        row.textOrNull("detail"),
                        row.instant("looked_at")));
    }

    /** What the files were when they were last looked at. */
    Map<String, String> digests() {
        return sql
                .list(
                        "select file, sha256 from vocabulary_file",
                        row -> Map.entry(row.text("file"), row.text("sha256")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether this replica may load now; held until the transaction ends. */
    boolean lock() {
        return Boolean.TRUE.equals(sql.first(
                "select pg_try_advisory_xact_lock(hashtext('vocabularies')) as held", row -> row.flag("held")));
    }

    /** Takes away the vocabularies whose files are none of these. */
    void keepOnly(Collection<String> files) {
        sql.run("delete from vocabulary where file <> all (?)", (Object) files.toArray(String[]::new));
        sql.run("delete from vocabulary_file");
    }

    void looked(String file, String sha256, @Nullable Refusal problem, @Nullable String detail, Instant now) {
        sql.run(
                "insert into vocabulary_file (file, sha256, problem, detail, looked_at) values (?, ?, ?, ?, ?)",
                file,
                sha256,
                problem == null ? null : problem.code(),
                detail == null || detail.isEmpty() ? null : detail,
                now);
    }

    /** Whether this very file is loaded already. */
    boolean holds(VocabularyFile file) {
        return Boolean.TRUE.equals(sql.first(
                "select exists (select from vocabulary where namespace = ? and sha256 = ? and file = ?) as held",
                row -> row.flag("held"),
                file.namespace(),
                file.sha256(),
                file.file()));
    }

    /** Puts a vocabulary in the place of its earlier version. */
    void replace(VocabularyFile file, Instant now) {
        sql.run("delete from vocabulary where namespace = ?", file.namespace());
        sql.run(
                "insert into vocabulary (namespace, name, description, version, exclusive, terms, file, sha256, loaded_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.namespace(),
                file.name(),
                file.description(),
                file.version(),
                file.exclusive(),
                file.terms().size(),
                file.file(),
                file.sha256(),
                now);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var term : file.terms()) {
            rows.add(new @Nullable Object[] {
                file.namespace(),
                rows.size() + 1,
                term.predicate(),
                term.predicateLabel(),
                term.exclusive(),
                term.value(),
                term.label(),
                term.description(),
                term.colour()
            });
        }
        for (int from = 0; from < rows.size(); from += CHUNK) {
            sql.batch(
                    "insert into vocabulary_term (namespace, position, predicate, predicate_label, exclusive, value, label, description, "
                            + "colour) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }
}
