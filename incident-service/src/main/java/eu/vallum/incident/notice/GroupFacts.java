package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who was taken into a sharing group, and who is in it no longer; each told to nobody else. */
@Singleton
class GroupFacts implements Source {
    private final FactRows rows;

    GroupFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of("group-changed", new Asking<>(Changed.class, this::changed));
    }

    /** The event says that a member changed, and not how; as it stands now is told. */
    private List<Fact> changed(Changed fact) {
        return Stream.concat(
                        joined(fact.group(), fact.recipient()).stream(), left(fact.group(), fact.recipient()).stream())
                .toList();
    }

    List<Fact> joined(UUID group, UUID member) {
        return rows.ask(
                NoticeKind.GROUP_JOINED,
                FactRows.none(Map.of(
                        "organisation", "m.organisation",
                        "about", "m.sharing_group",
                        "key", "m.sharing_group || ' ' || extract(epoch from m.since)::text")),
                "from group_member m where m.sharing_group = ? and m.organisation = ? and m.removed_at is null",
                group,
                member);
    }

    List<Fact> left(UUID group, UUID member) {
        return rows.ask(
                NoticeKind.GROUP_LEFT,
                FactRows.none(Map.of(
                        "organisation", "m.organisation",
                        "about", "m.sharing_group",
                        "key", "m.sharing_group || ' ' || extract(epoch from m.removed_at)::text")),
                """
                from group_member m where m.sharing_group = ? and m.organisation = ? and m.removed_at is not null
                  and not exists (select from group_member o where o.sharing_group = m.sharing_group and o.organisation = m.organisation
                                     and o.since > m.since)""",
                group,
                member);
    }

    /** What an event says of a member. */
    record Changed(UUID group, UUID recipient) {}
}
