package eu.vallum.research.access;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.grant.Grants;
import jakarta.inject.Singleton;

/** The checks of the use cases, each by its name. A test switches each off at each place that asks it, to see that it is missed. */
@Singleton
public class ResearchAccess {
    private final Grants grants;

    public ResearchAccess(Grants grants) {
        this.grants = grants;
    }

    /** Holds any of the roles now. */
    public boolean holds(Acting who, String... anyOf) {
        return grants.holds(who, anyOf);
    }

    /** Belongs to the organisation: holds any role there now. */
    public boolean belongs(Acting who) {
        return !grants.roles(who).isEmpty();
    }

    /** Is the author of a draft of the organisation. */
    public boolean wrote(Acting who, String author) {
        return who.subject().equals(author);
    }
}
