package eu.vallum.incident.report;

import eu.vallum.incident.access.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a report is taken, and who took it.
 *
 * @param owner the authority that owns it
 * @param memberState the owner's
 * @param by who filed it, as the timeline names them
 * @param officer who of the owner took it, null when it came in by itself
 * @param reportedBy the entity whose account filed it
 */
public record Taker(
        UUID owner,
        String memberState,
        String by,
        @Nullable String officer,
        @Nullable UUID reportedBy) {

    /** An officer, or a client of the authority. */
    static Taker officer(Actor actor) {
        return new Taker(actor.organisation(), actor.who().memberState(), actor.name(), actor.name(), null);
    }

    /** An account of the entity itself. */
    public static Taker entity(Actor actor, UUID authority, String memberState) {
        return new Taker(authority, memberState, actor.name(), null, actor.organisation());
    }

    /** Somebody without an account. */
    public static Taker form(UUID authority, String memberState, String reporter) {
        return new Taker(authority, memberState, reporter, null, null);
    }
}
