package eu.vallum.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers and jobs can see and do with blind correlation in the database itself, and what happens there by itself. */
final class BlindProbe {
    private static final String TAG = "ab".repeat(32);

    private final Probes probes;
    private final BlindScene scene;
    private final UUID asker;

    private BlindProbe(Probes probes, BlindScene scene) {
        this.probes = probes;
        this.scene = scene;
        this.asker = scene.asker.organisation();
    }

    static void into(Probes probes, Scene all) {
        var probe = new BlindProbe(probes, all.blind);
        var callers = new LinkedHashMap<String, UUID>();
        callers.put("asker", all.blind.asker.organisation());
        callers.put("asked", all.blind.asked.organisation());
        callers.put("third", all.blind.third.organisation());
        callers.put("other", all.other.organisation());
        callers.forEach(probe::caller);
        probe.byItself();
        List.of("blind", "desk", "stranger").forEach(probe::job);
    }

    private void caller(String relation, UUID organisation) {
        Map.of(
                        "blind_choice", "organisation = '%s'".formatted(asker),
                        "blind_value", "owner = '%s'".formatted(asker),
                        "blind_due", "owner = '%s'".formatted(asker),
                        "blind_day", "owner = '%s'".formatted(asker),
                        "blind_match", "id in ('%s', '%s')".formatted(scene.askersMatch, scene.askedsMatch),
                        "blind_request", "id = '%s'".formatted(scene.request),
                        "blind_signal", "about = '%s'".formatted(asker))
                .forEach((table, which) -> {
                    var sql = "select count(*) from %s where %s".formatted(table, which);
                    probes.add(
                            relation + " reads " + table,
                            sql,
                            () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
                });
        for (boolean on : List.of(true, false)) {
            does(relation + " switches blind_choice " + on, organisation, """
                insert into blind_choice (organisation, version, enabled, changed_at, changed_by)
                values ('%s', 99, %s, now(), 'x')""".formatted(asker, on));
        }
        for (var incident : List.of(scene.ours, scene.red)) {
            does(relation + " adds blind_value " + incident.equals(scene.red), organisation, """
                insert into blind_value (id, owner, incident, tag, key_id, taken_at)
                values (gen_random_uuid(), '%s', '%s', '%s', 'k', now())""".formatted(
                            asker, incident, TAG));
        }
        does(
                relation + " drops blind_value",
                organisation,
                "delete from blind_value where incident = '%s'".formatted(scene.ours));
        does(
                relation + " puts blind_due off",
                organisation,
                "update blind_due set wait_until = now() where owner = '%s'".formatted(asker));
        does(
                relation + " counts blind_day",
                organisation,
                "update blind_day set taken = 0 where owner = '%s'".formatted(asker));
        does(
                relation + " begins blind_day",
                organisation,
                "insert into blind_day (owner, day) values ('%s', '2000-01-01')".formatted(asker));
        does(
                relation + " was told of blind_match",
                organisation,
                "update blind_match set told = 0 where id = '%s'".formatted(scene.askersMatch));
        for (var match : List.of(scene.askersMatch, scene.askedsMatch)) {
            does(relation + " asks by blind_request " + match.equals(scene.askersMatch), organisation, """
                insert into blind_request (id, match_from, match_to, asker, asked, text, asked_at, asked_by)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', 'x', now(), 'x')""".formatted(
                            scene.askedsMatch, match, organisation, asker));
        }
        does(
                relation + " answers blind_request",
                organisation,
                "update blind_request set opened = false, answer = 'x' where id = '%s'".formatted(scene.request));
    }

    /** What functions of the owner do: matches end, what was asked goes, others are warned. */
    private void byItself() {
        var asked = scene.asked.organisation();
        after(
                "asker marks RED, blind_value",
                asker,
                "update incident set tlp = 'RED' where id = '%s'".formatted(scene.ours),
                "select count(*) from blind_value where incident = '%s'".formatted(scene.ours));
        var drop = "delete from blind_value where owner = '%s'".formatted(asked);
        after(
                "asked leaves, blind_match",
                asked,
                drop,
                "select count(*) from blind_match where id = '%s' and ended_at is null".formatted(scene.askedsMatch));
        after(
                "asked leaves, blind_request",
                asked,
                drop,
                "select count(*) from blind_request where id = '%s'".formatted(scene.request));
        does("asker warns by blind_signal", asker, """
            with warned as (select vallum_blind_warn((found_at at time zone 'UTC')::date, 'neighbours', now())
                            from blind_match where id = '%s')
            update blind_day set taken = taken from warned where owner = '%s'""".formatted(scene.askersMatch, asker));
    }

    private void job(String job) {
        Map.of(
                        "blind_due", "select count(owner) from blind_due where owner = '%s'".formatted(asker),
                        "blind_match", "select count(owner) from blind_match where owner = '%s'".formatted(asker),
                        "blind_request", "select count(id) from blind_request where id = '%s'".formatted(scene.request),
                        "blind_signal",
                                "select count(id) from blind_signal where told = '%s'"
                                        .formatted(scene.asked.organisation()))
                .forEach((table, sql) -> probes.add(
                        "job " + job + " reads " + table,
                        sql,
                        () -> Store.asJob(job, c -> Long.toString(Store.count(c, sql)))));
    }

    private void does(String what, UUID organisation, String sql) {
        probes.add(
                what,
                sql,
                () -> Store.as(organisation, c -> "did " + c.createStatement().executeUpdate(sql)));
    }

    private void after(String what, UUID organisation, String act, String count) {
        probes.add(
                what,
                act + count,
                () -> Store.as(organisation, c -> {
                    c.createStatement().executeUpdate(act);
                    return Long.toString(Store.count(c, count));
                }));
    }
}
