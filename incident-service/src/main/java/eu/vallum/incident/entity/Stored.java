package eu.vallum.incident.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.report.Sector;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the register. */
record Stored(
        EntityId id,
        int version,
        String name,
        @Nullable String shortName,
        Category category,
        String memberState,
        List<String> activeIn,
        List<Sector> sectors,
        List<Identifier> identifiers,
        List<Contact> contacts,
        @Nullable UUID organisation,
        Instant changedAt) {

    static final String COLUMNS =
            "e.id, e.version, e.name, e.short_name, e.category, e.member_state, e.active_in, e.sectors, "
                    + "e.identifiers::text as identifiers, e.contacts::text as contacts, e.organisation, e.changed_at";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stored of(Row row) {
        return new Stored(
                new EntityId(row.uuid("id")),
                row.number("version"),
                row.text("name"),
                row.textOrNull("short_name"),
                Category.of(row.text("category")).orElseThrow(),
                row.text("member_state"),
                row.texts("active_in"),
                row.texts("sectors").stream().map(Sector::of).toList(),
                read(row.text("identifiers"), new TypeReference<List<Identifier>>() {}),
                read(row.text("contacts"), new TypeReference<List<Contact>>() {}),
                row.uuidOrNull("organisation"),
                row.instant("changed_at"));
    }

    EntityHead head() {
        return new EntityHead(id, name, shortName, category, memberState, sectors, identifiers, organisation != null);
    }

    NameCursor cursor() {
        return new NameCursor(name, id.value());
    }

    /** The same content, whatever its version. */
    boolean says(KeepEntity other, String state) {
        return name.equals(other.name())
                && java.util.Objects.equals(shortName, other.shortName())
                && category == other.category()
                && memberState.equals(state)
                && activeIn.equals(other.elsewhere())
                && sectors.equals(other.sectors())
                && identifiers.equals(other.numbers())
                && contacts.equals(other.people());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
