package eu.vallum.incident.access;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.grant.Grants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the use cases, each by its name. The row policies of the database say the same a second time; neither relies on the
 * other, and a test switches off each check in turn to see that it is missed.
 */
@Singleton
public class IncidentAccess {
    private static final Set<String> READERS = Set.of("coordinator", "officer", "agency", "entity-reporter", "guest");
    private static final Set<String> WORKERS = Set.of("coordinator", "officer", "agency");
    private static final Set<String> TOLD = Set.of("coordinator", "officer", "agency", "entity-reporter");
    private static final Set<String> ANSWERERS = Set.of("coordinator", "officer", "agency", "guest");
    private static final Set<String> GUEST = Set.of("guest");
    private static final Set<String> REPORTERS = Set.of("entity-reporter");
    private static final Set<String> REPRESENTATIVE = Set.of("officer");
    private static final Set<String> COORDINATORS = Set.of("coordinator");
    private static final Set<String> SHARERS = Set.of("coordinator", "agency");

    private final CurrentCaller caller;
    private final Grants grants;
    private final Clock clock;

    public IncidentAccess(CurrentCaller caller, Grants grants, Clock clock) {
        this.caller = caller;
        this.grants = grants;
        this.clock = clock;
    }

    /** Who asks, with the powers held now. */
    public Actor actor() {
        var who = caller.acting();
        if (Visiting.now()) {
            return new Actor(who, GUEST);
        }
        return new Actor(who, Representing.now() ? REPRESENTATIVE : grants.roles(who));
    }

    /** May read at all. */
    public boolean mayRead(Actor actor) {
        return actor.holds(READERS);
    }

    /** May file, answer and import. */
    public boolean mayWork(Actor actor) {
        return actor.holds(WORKERS);
    }

    /** Is told what happens, and says how. */
    public boolean mayBeTold(Actor actor) {
        return actor.holds(TOLD);
    }

    /** May say that it took an incident up, and write to who shared it. */
    public boolean mayAnswer(Actor actor) {
        return actor.holds(ANSWERERS);
    }

    /** May give incidents to other authorities, and take them back. */
    public boolean mayShare(Actor actor) {
        return actor.holds(SHARERS);
    }

    /** May say who is on duty, and how the organisation is reached. */
    public boolean mayArrange(Actor actor) {
        return actor.holds(COORDINATORS);
    }

    /** May report for an entity, and sees what is its own. */
    public boolean mayReport(Actor actor) {
        return actor.holds(REPORTERS);
    }

    /** Sees a report as the entity that it is about. */
    public boolean reported(Actor actor, UUID organisation) {
        return actor.organisation().equals(organisation);
    }

    /** Sees an incident: as owner, or by a share that lasts. */
    public boolean sees(Actor actor, Seen seen) {
        return actor.organisation().equals(seen.organisation())
                && named(actor, seen.persons())
                && lasts(seen.expiresAt());
    }

    /** Is one of the persons that something is for; it is for everybody of the organisation when it names none. */
    public boolean named(Actor actor, Collection<String> persons) {
        return persons.isEmpty() || persons.contains(actor.who().person());
    }

    /** Sees what never leaves the owner: clocks, reporter, officer, shares, import reports. */
    public boolean owns(Actor actor, UUID owner) {
        return actor.organisation().equals(owner);
    }

    /** Sees an indicator, which its source may keep to one organisation. */
    public boolean seesIndicator(Actor actor, UUID owner, boolean restricted) {
        return !restricted || actor.organisation().equals(owner);
    }

    /** Sees an entry of the timeline, which the owner may keep to itself. */
    public boolean seesEntry(Actor actor, UUID owner, boolean internal) {
        return !internal || actor.organisation().equals(owner);
    }

    /**
     * Sees a field of the incident: the loosest label it was ever seen with lets it go, as a stricter one never shows more, also past the
     * field's own, and the owner does not withhold it.
     */
    public boolean seesField(Actor actor, Seen seen, Field field) {
        return actor.organisation().equals(seen.owner())
                || seen.lets(field, seen.loosest()) && !seen.redacted().contains(field);
    }

    /** Reads what was kept for this organisation alone: changes and tombstones. */
    public boolean addressed(Actor actor, UUID organisation) {
        return actor.organisation().equals(organisation);
    }

    /** Knows of a sharing group and who belongs to it: its owner and its present members. */
    public boolean inGroup(Actor actor, UUID owner, List<UUID> members) {
        return actor.organisation().equals(owner) || members.contains(actor.organisation());
    }

    /** May change and discard what colleagues keep for the whole organisation. */
    public boolean keepsForAll(Actor actor) {
        return actor.holds(COORDINATORS);
    }

    /** Reads a draft, or a view that is not shared: its author's only. */
    public boolean wrote(Actor actor, UUID organisation, String subject) {
        return actor.organisation().equals(organisation)
                && actor.who().subject().equals(subject);
    }

    /** Goes on with the work on an incident, which nobody does while it is closed. */
    public boolean open(Actor actor, boolean closed) {
        return !closed;
    }

    /** Acts for an authority or a body of the Union. */
    public boolean authority(Actor actor, boolean authority) {
        return authority;
    }

    /** Decides on a level of escalation: acts for an organisation of a kind that does. */
    public boolean decides(Actor actor, @Nullable String kind, Collection<String> kinds) {
        return kind != null && kinds.contains(kind);
    }

    /** Was asked by the owner to pass an incident on, and may therefore say why it does not. */
    public boolean asked(Actor actor, boolean asked) {
        return asked;
    }

    /** Speaks for its Member State: acts for its single point of contact. */
    public boolean speaksForState(Actor actor, @Nullable String kind) {
        return "spoc".equals(kind);
    }

    /** Is a second person: not the one who prepared or proposed what takes two. */
    public boolean second(Actor actor, String first) {
        return !actor.who().subject().equals(first);
    }

    private boolean lasts(@Nullable Instant expiresAt) {
        return expiresAt == null || clock.instant().isBefore(expiresAt);
    }
}
