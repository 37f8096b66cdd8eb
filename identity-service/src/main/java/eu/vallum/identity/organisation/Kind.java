package eu.vallum.identity.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.identity.power.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an institution is under NIS2 (Directive (EU) 2022/2555) and Regulation (EU) 2021/887, and which roles it has. */
public enum Kind {
    CSIRT(Role.COORDINATOR, Role.OFFICER, Role.ADMINISTRATOR),
    SPOC(Role.COORDINATOR, Role.OFFICER, Role.ADMINISTRATOR),
    COMPETENT_AUTHORITY(Role.COORDINATOR, Role.OFFICER, Role.ADMINISTRATOR),
    NCC(Role.COORDINATOR, Role.OFFICER, Role.ADMINISTRATOR, Role.RESEARCHER, Role.REVIEWER),
    EU_BODY(Role.COORDINATOR, Role.OFFICER, Role.ADMINISTRATOR, Role.AGENCY, Role.REVIEWER),
    ENTITY(Role.ADMINISTRATOR, Role.ENTITY_REPORTER),
    RESEARCH_ORGANISATION(Role.ADMINISTRATOR, Role.RESEARCHER, Role.REVIEWER);

    private final Set<Role> roles;

    Kind(Role first, Role... rest) {
        roles = EnumSet.of(first, rest);
    }

    /** Whether somebody may hold the role in such an organisation. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether it oversees the other organisations of its Member State (for Union bodies: those of the Union). */
    boolean oversees() {
        return switch (this) {
            case CSIRT, SPOC, COMPETENT_AUTHORITY, EU_BODY -> true;
            case NCC, ENTITY, RESEARCH_ORGANISATION -> false;
        };
    }

    /** Form on the wire and in the database, for example {@code competent-authority}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException for anything else
     */
    @JsonCreator
    public static Kind of(String code) {
        for (var kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind " + code);
    }
}
