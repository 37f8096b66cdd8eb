package eu.vallum.identity.organisation;

import eu.vallum.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where organisations are kept. Row security decides which of them the caller finds. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, OrganisationId> {

    /** A page of the register, newest first, with one row more than {@code limit} if there is one. */
    List<Organisation> search(RegisterQuery query, int limit, @Nullable Cursor after) {
        var where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        with(where, values, "memberState = :memberState", "memberState", query.memberState());
        with(where, values, "kind = :kind", "kind", query.kind());
        with(where, values, "status = :status", "status", query.status());
        var part = query.name();
        if (part != null && !part.isBlank()) {
            // locate and not like: nobody's percent sign becomes a pattern
            with(
                    where,
                    values,
                    "locate(:name, lower(name)) > 0",
                    "name",
                    part.strip().toLowerCase(Locale.ROOT));
        }
        if (after != null) {
            where.add("(registeredAt < :at or (registeredAt = :at and id.value < :last))");
            values.put("at", after.at());
            values.put("last", after.id());
        }
        return find(String.join(" and ", where) + " order by registeredAt desc, id.value desc", values)
                .page(0, limit + 1)
                .list();
    }

    /** Whether a name is taken in a Member State by an organisation that is not closed. */
    boolean nameTaken(String memberState, String name) {
        return count(
                        "memberState = ?1 and lower(name) = ?2 and status <> 'closed'",
                        memberState,
                        name.strip().toLowerCase(Locale.ROOT))
                > 0;
    }

    /** The authorities that oversee the organisations of a Member State. */
    List<UUID> overseersOf(String memberState) {
        return list("memberState = ?1 and status = 'active'", memberState).stream()
                .filter(organisation -> organisation.head().kind().oversees())
                .map(organisation -> organisation.id().value())
                .toList();
    }

    /** Whether this is an active authority that oversees the Member State. */
    boolean oversees(UUID authority, String memberState) {
        return overseersOf(memberState).contains(authority);
    }

    private static void with(
            List<String> where, Map<String, Object> values, String clause, String name, @Nullable String value) {
        if (value != null) {
            where.add(clause);
            values.put(name, value);
        }
    }
}
