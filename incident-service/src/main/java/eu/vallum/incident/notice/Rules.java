package eu.vallum.incident.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of rules and of the codes that confirm their mailboxes. */
@Singleton
class Rules {
    static final int TRIES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a rule says, column by column, and how a value goes there: one that may be absent names its type. */
    private static final Map<String, String> KEPT = columns(
            "name", "?::text",
            "language", "?",
            "zone", "?",
            "ways", "?",
            "mine", "?",
            "sectors", "?",
            "severity", "?::text",
            "view", "?::uuid",
            "view_name", "?::text",
            "warn_hours", "?",
            "digest_at", "?",
            "digest_day", "?::integer",
            "quiet_from", "?::text",
            "quiet_until", "?::text",
            "quiet_days", "?",
            "mailbox", "?::text",
            "confirmed_at", "?::timestamptz",
            "changed_at", "?",
            "changed_by", "?::text",
            "digest_upto", "?");

    private static final String COLUMNS =
            "id, organisation, reader, version, mailed_at, " + String.join(", ", KEPT.keySet()) + " ";
    private static final String SELECT = "select " + COLUMNS + "from notice_rule ";

    private final Sql sql;

    Rules(Sql sql) {
        this.sql = sql;
    }

    /** The reader's own, and those of the organisation's mailboxes by name. */
    List<Rule> of(UUID organisation, String reader) {
        return sql.list(
                SELECT + "where organisation = ? and (reader = ? or reader like 'mailbox:%') order by lower(name), id",
                Rules::rule,
                organisation,
                reader);
    }

    Optional<Rule> find(UUID organisation, RuleId id) {
        return Optional.ofNullable(
                sql.first(SELECT + "where organisation = ? and id = ?", Rules::rule, organisation, id.value()));
    }

    /** False when it is there already. */
    boolean add(Rule rule, Instant now) {
        return sql.run(
                        "insert into notice_rule (organisation, id, reader, version, "
                                + String.join(", ", KEPT.keySet())
                                + ") values (?, ?, ?, 1, " + String.join(", ", KEPT.values())
                                + ") on conflict do nothing",
                        Stream.concat(Stream.of(rule.organisation(), rule.id().value(), rule.reader()), kept(rule, now))
                                .toArray())
                == 1;
    }

    /** False when it is not at this version any more. What waits is looked at again under the new rules. */
    boolean change(Rule rule, int version, Instant now) {
        return sql.run(
                        "update notice_rule set version = version + 1, "
                                + KEPT.entrySet().stream()
                                        .map(one -> one.getKey() + " = " + one.getValue())
                                        .collect(Collectors.joining(", "))
                                + ", look_at = case when ?::timestamptz is null then null else ? end"
                                + " where organisation = ? and id = ? and version = ?",
                        Stream.concat(
                                        kept(rule, now),
                                        Stream.of(
                                                rule.confirmedAt(),
                                                now,
                                                rule.organisation(),
                                                rule.id().value(),
                                                version))
                                .toArray())
                == 1;
    }

    /** What is kept of a rule, in the order of {@link #KEPT}. */
    private static Stream<@Nullable Object> kept(Rule rule, Instant now) {
        return Stream.of(
                rule.name(),
                rule.language(),
                rule.zone().getId(),
                ways(rule.ways()),
                rule.mine(),
                sectors(rule),
                severity(rule),
                rule.view(),
                rule.viewName(),
                rule.warnHours(),
                rule.digest().at(),
                rule.digest().day(),
                quiet(rule, true),
                quiet(rule, false),
                days(rule),
                rule.mailbox(),
                rule.confirmedAt(),
                now,
                rule.changedBy(),
                rule.digestUpto());
    }

    void confirm(Rule rule, Instant now) {
        sql.run(
                "update notice_rule set version = version + 1, confirmed_at = ?, digest_upto = ? where organisation = ? and id = ?",
                now,
                now,
                rule.organisation(),
                rule.id().value());
    }

    void discard(Rule rule) {
        sql.run(
                "delete from notice_rule where organisation = ? and id = ?",
                rule.organisation(),
                rule.id().value());
    }

    /** How many codes an organisation and one of its mailboxes asked for since then. */
    record Asked(long all, long mailbox) {}

    Asked asked(UUID organisation, String mailbox, Instant since) {
        var asked = sql.first(
                "select count(*) as n, count(*) filter (where lower(mailbox) = lower(?)) as m from notice_code where organisation = ?"
                        + " and asked_at > ?",
                row -> new Asked(row.big("n"), row.big("m")),
                mailbox,
                organisation,
                since);
        return asked == null ? new Asked(0, 0) : asked;
    }

    /** A code that is to be sent; the ones before are over. */
    void ask(UUID code, Rule rule, String mailbox, Instant now, Duration lasts) {
        sql.run(
                "update notice_code set expires_at = ? where organisation = ? and rule = ? and expires_at > ?",
                now,
                rule.organisation(),
                rule.id().value(),
                now);
        sql.run(
                "insert into notice_code (id, organisation, rule, mailbox, asked_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                code,
                rule.organisation(),
                rule.id().value(),
                mailbox,
                now,
                now.plus(lasts));
    }

    /** Of a code that waits: what it is, for which mailbox, how many tries are left. */
    record Waiting(UUID id, String mailbox, byte[] digest, int left) {}

    /** Takes one of the tries; empty when none was left or it is too late. */
    Optional<Waiting> tryOnce(Rule rule, Instant now) {
        return Optional.ofNullable(sql.first(
                "update notice_code set tries = tries + 1 where organisation = ? and rule = ? and expires_at > ? and tries < ?"
                        + " returning id, mailbox, encode(digest, 'hex') as digest, tries",
                row -> new Waiting(
                        row.uuid("id"),
                        row.text("mailbox"),
                        java.util.HexFormat.of().parseHex(row.textOrNull("digest") == null ? "" : row.text("digest")),
                        TRIES - row.number("tries")),
                rule.organisation(),
                rule.id().value(),
                now,
                TRIES));
    }

    /** The code's digest as its mail goes out, unless it is too late for one. As the job. */
    boolean code(UUID id, byte[] digest, Instant now) {
        return sql.run("update notice_code set digest = ? where id = ? and expires_at > ?", digest, id, now) == 1;
    }

    /** Which lead times somebody has asked for, and the usual one. As the job. */
    List<Integer> leads() {
        return sql.list(
                "select distinct warn_hours from notice_rule union select ?::integer order by 1",
                row -> row.number("warn_hours"),
                Rule.WARN_HOURS);
    }

    /** One for which it is to be looked whether a mail is due, locked for this transaction. As the job. */
    Optional<Rule> due(Instant now) {
        return Optional.ofNullable(sql.first(
                SELECT + "where look_at <= ? order by look_at limit 1 for update skip locked", Rules::rule, now));
    }

    /** What was done with it, and when to look again. As the job. */
    void looked(Rule rule, @Nullable Instant mailed, @Nullable Instant period, @Nullable Instant again) {
        sql.run("""
                update notice_rule set look_at = ?::timestamptz, mailed_at = coalesce(?::timestamptz, mailed_at),
                    digest_upto = coalesce(?::timestamptz, digest_upto) where organisation = ? and id = ?""", again, mailed, period, rule.organisation(), rule.id().value());
    }

    /** Whether a person who has confirmed this mailbox is told there by rules of their own. As the job. */
    boolean reads(String mailbox) {
        return sql.first(
                        "select true as yes from notice_rule where lower(mailbox) = lower(?) and confirmed_at is not null"
                                + " and reader not like 'mailbox:%' limit 1",
                        row -> row.flag("yes"), mailbox)
                != null;
    }

    private static Rule rule(Row row) {
        var from = row.textOrNull("quiet_from");
        var severity = row.textOrNull("severity");
        return new Rule(
                new RuleId(row.uuid("id")),
                row.uuid("organisation"),
                row.text("reader"),
                row.textOrNull("name"),
                row.number("version"),
                row.text("language"),
                ZoneId.of(row.text("zone")),
                ways(row.text("ways")),
                row.flag("mine"),
                row.texts("sectors").stream().map(Sector::of).toList(),
                severity == null ? null : Severity.of(severity),
                row.uuidOrNull("view"),
                row.textOrNull("view_name"),
                row.number("warn_hours"),
                new KeepRules.Digest(row.text("digest_at"), row.numberOrNull("digest_day")),
                from == null
                        ? null
                        : new KeepRules.QuietHours(
                                from,
                                row.text("quiet_until"),
                                row.texts("quiet_days").stream()
                                        .map(Integer::valueOf)
                                        .toList()),
                row.textOrNull("mailbox"),
                row.instantOrNull("confirmed_at"),
                row.instant("changed_at"),
                row.text("changed_by"),
                row.instantOrNull("mailed_at"),
                row.instant("digest_upto"));
    }

    private static Map<String, String> columns(String... namesAndValues) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return columns;
    }

    private static String[] sectors(Rule rule) {
        return rule.sectors().stream().map(Sector::code).distinct().toArray(String[]::new);
    }

    private static @Nullable String severity(Rule rule) {
        return rule.severity() == null ? null : rule.severity().code();
    }

    private static @Nullable String quiet(Rule rule, boolean from) {
        var quiet = rule.quiet();
        return quiet == null ? null : from ? quiet.from() : quiet.until();
    }

    private static String[] days(Rule rule) {
        var quiet = rule.quiet();
        return quiet == null
                ? new String[0]
                : quiet.days().stream().distinct().sorted().map(String::valueOf).toArray(String[]::new);
    }

    private static Json ways(Map<NoticeKind, Way> ways) {
        try {
            return new Json(JSON.writeValueAsString(ways.entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> one.getKey().code(), one -> one.getValue().code()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<NoticeKind, Way> ways(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {}).entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> NoticeKind.of(one.getKey()),
                            one -> java.util.Objects.requireNonNull(Way.of(one.getValue()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
