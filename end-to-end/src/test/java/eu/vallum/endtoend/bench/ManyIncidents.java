package eu.vallum.endtoend.bench;

import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.localstack.VallumPlatform;
import java.sql.SQLException;
import java.util.List;

/**
 * Incidents of Estonia by the hundred thousand, one in a hundred shared with Latvia, evenly spread; three at a time share their time of
 * receipt. Written in sets, with the triggers off that would write the same rows one by one; the functions they use are used.
 */
final class ManyIncidents {
    static final int ALL = 200_000;
    static final int SHARED = ALL / 100;
    /** Words that titles and summaries are made of; each occurs in many. */
    static final List<String> WORDS = List.of(
            "ransomware",
            "phishing",
            "supply",
            "chain",
            "laboratory",
            "network",
            "encrypted",
            "backup",
            "outage",
            "hospital",
            "energy",
            "grid",
            "water",
            "bank",
            "payment",
            "router",
            "firewall",
            "exploit",
            "credential",
            "stolen",
            "leak",
            "database",
            "server",
            "portal",
            "citizen",
            "identity",
            "certificate",
            "expired",
            "denial",
            "service",
            "flood",
            "worm",
            "loader",
            "stealer",
            "wiper",
            "industrial",
            "control",
            "turbine",
            "pipeline",
            "railway");

    private static final String INCIDENTS = """
            insert into incident (id, owner, reference, title, summary, entity_name, entity_state, sector, aware_at, received_at, changed_at,
                severity, malicious, cross_border, affected, tlp)
            select (lpad(to_hex(1577836800000 + n * 600000::bigint), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid, '%1$s',
                'EE-2026-' || upper(to_hex(n)) || '-M2', w[1 + n %% 40] || ' ' || w[1 + n * 7 %% 40] || ' on ' || w[1 + n * 3 %% 40] || ', case ' || n,
                (select string_agg(w[1 + (n * k + k * k) %% 40], ' ') from generate_series(1, 25) k), 'Entity ' || n %% 5000, 'EE',
                (array['energy', 'transport', 'banking', 'health', 'space', 'food'])[1 + n %% 6],
                timestamptz '2020-01-01Z' + n * interval '10 min' - interval '1 h', timestamptz '2020-01-01Z' + n / 3 * interval '30 min',
                timestamptz '2020-01-01Z' + n / 3 * interval '30 min', (array['low', 'medium', 'high', 'critical', 'unknown'])[1 + n / 7 %% 5],
                (array['yes', 'no', 'unknown'])[1 + n %% 3], (array['yes', 'no', 'unknown'])[1 + n / 2 %% 3],
                case when n %% 2 = 0 then array['LV'] else array[]::text[] end, (array['AMBER', 'GREEN'])[1 + n %% 2]
            from (select string_to_array('%2$s', ' ') as w) words, generate_series(1, %3$d) n""";
    private static final String MADE = "i.summary <> '' and i.received_at < '2024-12-01' and i.owner = '%1$s'";
    private static final List<String> REST = List.of(
            """
            insert into incident_internal (incident, owner, received_at, channel, officer_subject)
            select i.id, i.owner, i.received_at, 'phone', case when number %% 4 > 0 then 'officer-' || number %% 9 end
            from (select i.*, row_number() over (order by i.id) as number from incident i where\s""" + MADE + ") i",
            """
            insert into audience (organisation, incident, owner, at, tlp)
            select i.owner, i.id, i.owner, i.received_at, i.tlp from incident i where\s""" + MADE,
            """
            insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
            select gen_random_uuid(), i.id, i.owner, '%4$s', i.reference, 'GREEN', 'NIS2 Art. 29', i.received_at, 'bench'
            from (select i.*, row_number() over (order by i.id) as number from incident i where\s""" + MADE + ") i where number %% 100 = 0",
            """
            insert into audience (organisation, incident, owner, at, share, tlp)
            select s.recipient, s.incident, s.owner, s.shared_at, s.id, s.tlp from share s where s.shared_by = 'bench'""",
            """
            insert into listing (organisation, incident, owner, share, expires_at, tlp, sector, severity, rank, status, member_state, affected,
                cross_border, malicious, exercise, aware_at, received_at, changed_at, officer, regimes, due_at)
            select a.organisation, i.id, i.owner, a.share, a.expires_at, a.tlp, i.sector, i.severity, vallum_rank(i.severity), i.status,
                i.entity_state, i.affected, i.cross_border, i.malicious, i.exercise, i.aware_at, i.received_at, i.changed_at,
                case when a.share is null then n.officer_subject end, case when a.share is null then array['nis2'] else '{}' end,
                case when a.share is null then i.received_at + interval '72 h' else '9999-12-31Z' end
            from audience a join incident i on i.id = a.incident join incident_internal n on n.incident = i.id where\s""" + MADE,
            """
            insert into listing_word (organisation, incident, word, source)
            select a.organisation, i.id, w, 'report' from audience a join incident i on i.id = a.incident
            cross join unnest(vallum_words(concat_ws(' ', i.reference, i.title, i.summary, case when a.share is null then i.entity_name end))
                              || vallum_references(i.reference, null)) w
            where\s""" + MADE + " order by a.organisation, i.id, w");

    private ManyIncidents() {}

    static void load(VallumPlatform platform) throws SQLException {
        try (var connection = platform.connect("incident", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("drop index listing_word_found");
            statement.execute(filled(INCIDENTS));
            for (var sql : REST) statement.execute(filled(sql));
            statement.execute("create index listing_word_found on listing_word (organisation, word, incident)");
            statement.execute("vacuum analyze");
        }
    }

    private static String filled(String sql) {
        return sql.formatted(Organisations.ESTONIA.id(), String.join(" ", WORDS), ALL, Organisations.LATVIA.id());
    }
}
