package eu.vallum.incident.picture;

import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of frozen figures. The row policy shows readers those of States that take part. */
@Singleton
class FrozenFigures {
    private final Sql sql;

    FrozenFigures(Sql sql) {
        this.sql = sql;
    }

    /** Those of some Member States since a day, oldest first. */
    List<Frozen> since(Collection<String> states, LocalDate day) {
        return sql.list(
                "select document from picture_figure where not withdrawn and member_state = any (?) and day >= ?::date "
                        + "order by member_state, day",
                row -> Frozen.parse(row.text("document")),
                states.toArray(String[]::new),
                day.toString());
    }

    /** The newest of a Member State, also when nobody may read it any more; for its job. */
    @Nullable Frozen newest(String memberState) {
        return sql.first(
                "select document from picture_figure where member_state = ? order by day desc limit 1",
                row -> Frozen.parse(row.text("document")),
                memberState);
    }

    /** Published once a day: the first counts, and nothing is counted again. */
    void publish(Frozen frozen, Instant now) {
        var text = frozen.text();
        sql.run(
                "insert into picture_figure (member_state, day, frozen_at, document, sha256) values (?, ?::date, ?, ?, ?) "
                        + "on conflict do nothing",
                frozen.memberState(),
                frozen.day(),
                now,
                text,
                sha256(text));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
