package eu.vallum.incident.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Orderer;
import eu.vallum.incident.report.Officer;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of acts on many and of their items. */
@Singleton
class Runs {
    private static final String ADD = """
            insert into bulk_run (organisation, id, subject, name, client, member_state, assurance, undoes, action, terms, undoing, started_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?::text, ?)""";
    private static final String ADD_ITEM = """
            insert into bulk_item (organisation, run, number, incident, reference, version, officer_subject, officer_name, before_subject,
                before_name, made)
            values (?, ?, ?, ?, ?, ?, ?::text, ?::text, ?::text, ?::text, ?)""";
    private static final String READ = """
            select r.organisation, r.id, r.subject, r.name, r.undoes, r.action, r.terms::text as terms, r.undoing,
                r.started_at, r.finished_at,
                (select u.id from bulk_run u where u.organisation = r.organisation and u.undoes = r.id) as undone_by
            from bulk_run r where r.id = ?""";
    private static final String ITEM = """
            select number, incident, reference, version, officer_subject, officer_name, before_subject, before_name, state, reason, result,
                made::text as made
            from bulk_item where organisation = ? and run = ?""";

    private final Sql sql;
    private final ObjectMapper json;

    Runs(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * An incident of an act.
     *
     * @param made what the act did there; of one that takes back, what it is to take back
     */
    record Item(
            int number,
            IncidentId incident,
            String reference,
            int version,
            @Nullable Officer officer,
            @Nullable Officer before,
            Made made,
            String state,
            @Nullable String reason,
            @Nullable Integer result) {
        static Item waiting(
                int number,
                IncidentId incident,
                String reference,
                int version,
                @Nullable Officer officer,
                @Nullable Officer before,
                Made made) {
            return new Item(number, incident, reference, version, officer, before, made, "waiting", null, null);
        }
    }

    private Item item(Row row) {
        return new Item(
                row.number("number"),
                new IncidentId(row.uuid("incident")),
                row.text("reference"),
                row.number("version"),
                officer(row, "officer"),
                officer(row, "before"),
                read(row.text("made"), Made.class),
                row.text("state"),
                row.textOrNull("reason"),
                row.numberOrNull("result"));
    }

    private static @Nullable Officer officer(Row row, String which) {
        var subject = row.textOrNull(which + "_subject");
        return subject == null ? null : new Officer(subject, row.textOrNull(which + "_name"));
    }

    /** An act with whose it is. */
    record Stored(
            UUID organisation,
            UUID id,
            String subject,
            String name,
            @Nullable UUID undoes,
            @Nullable UUID undoneBy,
            Order order,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** One that does something. */
    void add(Actor actor, UUID id, Order order, List<Item> items, Instant now) {
        add(actor, id, null, order, items, now);
    }

    /** One that does something, or takes back what another did. */
    void add(Actor actor, UUID id, @Nullable UUID undoes, Order order, List<Item> items, Instant now) {
        var who = actor.who();
        sql.run(
                ADD,
                actor.organisation(),
                id,
                who.subject(),
                who.name(),
                who.kind() == Acting.Kind.CLIENT,
                who.memberState(),
                who.assurance().name(),
                undoes,
                order.action().code(),
                written(order.action()),
                order.undoing(),
                now);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var item : items) {
            rows.add(new @Nullable Object[] {
                actor.organisation(),
                id,
                item.number(),
                item.incident().value(),
                item.reference(),
                item.version(),
                subject(item.officer()),
                name(item.officer()),
                subject(item.before()),
                name(item.before()),
                written(item.made())
            });
        }
        sql.batch(ADD_ITEM, rows);
    }

    List<Stored> byId(UUID id) {
        return sql.list(
                READ,
                row -> new Stored(
                        row.uuid("organisation"),
                        row.uuid("id"),
                        row.text("subject"),
                        row.text("name"),
                        row.uuidOrNull("undoes"),
                        row.uuidOrNull("undone_by"),
                        order(row),
                        row.instant("started_at"),
                        row.instantOrNull("finished_at")),
                id);
    }

    List<Item> items(Stored run) {
        return sql.list(ITEM + " order by number", this::item, run.organisation(), run.id());
    }

    /** The next item nobody works on, locked; null when there is none. */
    @Nullable Item claim(UUID organisation, UUID run) {
        return sql.first(
                ITEM + " and state = 'waiting' order by number limit 1 for update skip locked",
                this::item,
                organisation,
                run);
    }

    /** What an act is to do. */
    Order order(UUID organisation, UUID run) {
        return Objects.requireNonNull(sql.first(
                "select action, terms::text as terms, undoing from bulk_run where organisation = ? and id = ?",
                this::order,
                organisation,
                run));
    }

    private Order order(Row row) {
        return new Order(read(row.text("terms"), Action.type(row.text("action"))), row.textOrNull("undoing"));
    }

    void done(UUID organisation, UUID run, Item item, int version, Made made) {
        sql.run(
                "update bulk_item set state = 'done', result = ?, made = ? where organisation = ? and run = ? and number = ?",
                version,
                written(made),
                organisation,
                run,
                item.number());
    }

    void leave(UUID organisation, UUID run, Item item, String reason) {
        sql.run(
                "update bulk_item set state = 'left', reason = ? where organisation = ? and run = ? and number = ?",
                reason,
                organisation,
                run,
                item.number());
    }

    /** Leaves out what still waits; what is being worked on is waited for. */
    void stop(Stored run) {
        sql.run(
                "update bulk_item set state = 'left', reason = 'stopped' where organisation = ? and run = ? and state = 'waiting'",
                run.organisation(),
                run.id());
    }

    /** Marks it as finished when nothing waits any more. */
    void finish(UUID organisation, UUID run, Instant now) {
        sql.run("""
                update bulk_run set finished_at = ? where organisation = ? and id = ? and finished_at is null
                  and not exists (select from bulk_item i where i.organisation = bulk_run.organisation and i.run = bulk_run.id
                                  and i.state = 'waiting')""", now, organisation, run);
    }

    /** An act that is not finished, and as whom it is done. */
    record Open(UUID id, Acting as) {}

    /** All that are not finished, oldest first; as the job. */
    List<Open> open() {
        return sql.list(
                "select organisation, id, subject, name, client, member_state, assurance from bulk_run where finished_at is null "
                        + "order by started_at limit 100",
                row -> new Open(row.uuid("id"), Orderer.of(row, row.uuid("organisation"), row.text("name"))));
    }

    private static @Nullable String subject(@Nullable Officer officer) {
        return officer == null ? null : officer.subject();
    }

    private static @Nullable String name(@Nullable Officer officer) {
        return officer == null ? null : officer.name();
    }

    private Json written(Object value) {
        try {
            return new Json(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
