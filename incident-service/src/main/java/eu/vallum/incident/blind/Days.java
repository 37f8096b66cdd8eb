package eu.vallum.incident.blind;

import eu.vallum.incident.blind.BlindState.Signal;
import eu.vallum.incident.directory.Directory;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Rows of what organisations brought on which day, and of what others are told of it. */
@Singleton
class Days {
    private final Sql sql;
    private final Directory directory;

    Days(Sql sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /** What came on a day, and why it looked as if values were tried. */
    record Day(int taken, int digests, int refused, List<String> suspected) {
        static final Day NONE = new Day(0, 0, 0, List.of());
    }

    Day of(UUID owner, LocalDate day) {
        return Objects.requireNonNullElse(
                sql.first(
                        "select taken, digests, refused, suspected from blind_day where owner = ? and day = ?",
                        row -> new Day(
                                row.number("taken"),
                                row.number("digests"),
                                row.number("refused"),
                                row.texts("suspected")),
                        owner,
                        day),
                Day.NONE);
    }

    void add(UUID owner, LocalDate day, int taken, int digests, int refused) {
        sql.run(
                "insert into blind_day as known (owner, day, taken, digests, refused) values (?, ?, ?, ?, ?) "
                        + "on conflict (owner, day) do update set taken = known.taken + excluded.taken, "
                        + "digests = known.digests + excluded.digests, refused = known.refused + excluded.refused",
                owner,
                day,
                taken,
                digests,
                refused);
    }

    void suspect(UUID owner, LocalDate day, List<String> reasons) {
        sql.run("update blind_day set suspected = ? where owner = ? and day = ?", reasons, owner, day);
    }

    /** Tells those whom the organisation matched on a day. */
    void warn(LocalDate day, String reason, Instant now) {
        sql.first("select vallum_blind_warn(?, ?, ?)::text as done", row -> true, day, reason, now);
    }

    /** What an organisation was told of others. */
    record Told(UUID told, UUID about, LocalDate day, String reason, int matches, Instant at) {}

    List<Told> told(UUID organisation) {
        return sql.list(
                "select told, about, day, reason, matches, at from blind_signal where told = ? order by at desc, id desc limit 100",
                row -> new Told(
                        row.uuid("told"),
                        row.uuid("about"),
                        Objects.requireNonNull(row.dateOrNull("day")),
                        row.text("reason"),
                        row.number("matches"),
                        row.instant("at")),
                organisation);
    }

    List<Signal> named(List<Told> told) {
        var names = directory.named(told.stream().map(Told::about));
        return told.stream()
                .map(one -> new Signal(
                        Objects.requireNonNull(names.get(one.about())),
                        one.day(),
                        one.reason(),
                        one.matches(),
                        one.at()))
                .toList();
    }
}
