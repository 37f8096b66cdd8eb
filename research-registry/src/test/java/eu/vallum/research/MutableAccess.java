package eu.vallum.research;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.grant.Grants;
import eu.vallum.platform.testing.CheckSites;
import eu.vallum.platform.testing.CheckSwitch;
import eu.vallum.research.access.ResearchAccess;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;

/** The service's checks, each of which a test may switch off at one place. Production has no such switch. */
@Alternative
@Priority(1)
@Singleton
class MutableAccess extends ResearchAccess {
    /** Every check; {@link CheckSitesTest} compares. */
    static final Set<String> CHECKS = Set.of("holds", "belongs", "wrote");

    static final CheckSwitch PLACES = new CheckSwitch(() -> CheckSites.of(
            "eu.vallum.research", ResearchAccess.class, MutableAccess.class, CHECKS, "eu.vallum.research.access."));

    MutableAccess(Grants grants) {
        super(grants);
    }

    @Override
    public boolean holds(Acting who, String... anyOf) {
        return PLACES.answer("holds", super.holds(who, anyOf));
    }

    @Override
    public boolean belongs(Acting who) {
        return PLACES.answer("belongs", super.belongs(who));
    }

    @Override
    public boolean wrote(Acting who, String author) {
        return PLACES.answer("wrote", super.wrote(who, author));
    }
}
