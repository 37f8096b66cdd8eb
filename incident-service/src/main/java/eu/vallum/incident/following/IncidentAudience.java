package eu.vallum.incident.following;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.platform.feed.FeedAudience;
import eu.vallum.platform.feed.FeedEvent;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is told live of which fact. Facts about a summary concern who files and who receives it, about an alert, a release, new notices, its side of a blind match, its register, roster, contact, choice or webhook, or a file that was destroyed, its owner, about an export nobody, findings every single point of contact.
 * Facts about a share concern its two parties, never the other recipients; about a note, task or decision the organisations that it names as
 * readers; all else concerns whoever sees
 * the incident at that moment, so a fact that arrives after a withdrawal reaches nobody it should not.
 */
@Singleton
class IncidentAudience implements FeedAudience {
    /** Facts of which also those hear who see the incident no longer. */
    private static final List<String> PARTIES =
            List.of(".share-withdrawn.v1", ".download-recalled.v1", ".incident-deleted.v1", ".group-changed.v1");

    /** What is nobody's but those parties'. */
    private static final List<String> OWN = List.of(
            "summary",
            "alert",
            "blindMatch",
            "notices",
            "entity",
            "roster",
            "contact",
            "blindChoice",
            "webhook",
            "download");

    /** What is one person's own, or the operator's. */
    private static final List<String> NOBODY = List.of("export", "warningLists");

    private final Sql sql;

    IncidentAudience(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> recipients(FeedEvent event) {
        var parties = parties(event.data());
        if (NOBODY.stream().anyMatch(event.data()::has)) {
            return Set.of();
        }
        if (OWN.stream().anyMatch(event.data()::has) || event.type().endsWith(".release-changed.v1")) {
            return parties;
        }
        if (event.data().has("escalation")) {
            parties.addAll(sql.list(
                    "select unnest(recipients) as told from escalation where id = ? and confirmed_at is not null",
                    row -> row.uuid("told"),
                    event.key()));
            return parties;
        }
        if (event.data().has("finding")) {
            parties.addAll(sql.list("select id from organisation where kind = 'spoc'", row -> row.uuid("id")));
            return parties;
        }
        if (PARTIES.stream().anyMatch(event.type()::endsWith)) {
            return parties;
        }
        var seeing = new HashSet<>(sql.list(
                "select organisation from audience where incident = ?", row -> row.uuid("organisation"), event.key()));
        if (event.data().has("recipient")) {
            seeing.retainAll(parties);
        }
        if (event.data().has("readers")) {
            seeing.retainAll(readers(event.data()));
        }
        return seeing;
    }

    private static Set<UUID> readers(JsonNode data) {
        var readers = new HashSet<UUID>();
        data.get("readers").forEach(one -> readers.add(UUID.fromString(one.asText())));
        return readers;
    }

    /** New notices concern their readers, a share's facts whom it names; files taken back, who took them; all else whoever of the organisation sees the incident. */
    @Override
    public Map<UUID, List<String>> named(FeedEvent event) {
        var data = event.data();
        if (data.has("notices")) {
            return persons(
                    "select organisation as recipient, array_agg(distinct reader) as persons from notice where batch = ? group by organisation",
                    event.key());
        }
        if (data.hasNonNull("share")) {
            return persons(
                    "select recipient, persons from share where id = ? and persons is not null",
                    UUID.fromString(data.get("share").asText()));
        }
        if (event.type().endsWith(".download-recalled.v1")) {
            return persons("""
                    select organisation as recipient, array_agg(distinct p) as persons
                    from download d left join lateral unnest(d.persons) p on true
                    where d.incident = ? and d.recalled_at = (select max(l.recalled_at) from download l
                                                              where l.incident = d.incident and l.organisation = d.organisation)
                    group by organisation having bool_and(d.persons is not null)""", event.key());
        }
        return persons(
                "select organisation as recipient, persons from audience where incident = ? and persons is not null",
                event.key());
    }

    private Map<UUID, List<String>> persons(String query, Object... parameters) {
        return sql.list(query, row -> Map.entry(row.uuid("recipient"), row.texts("persons")), parameters).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<UUID> parties(JsonNode data) {
        var parties = new HashSet<UUID>();
        for (var party : new String[] {"owner", "recipient"}) {
            if (data.hasNonNull(party)) {
                parties.add(UUID.fromString(data.get(party).asText()));
            }
        }
        return parties;
    }
}
