package eu.vallum.identity.organisation;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.testing.CheckSites;
import eu.vallum.platform.testing.CheckSwitch;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;

/** The register with its one check, which a test may switch off at one place. Production has no such switch. */
@Alternative
@Priority(1)
@Singleton
public class MutableRegister extends Register {
    /** Every check; a test compares. */
    public static final Set<String> CHECKS = Set.of("oversees");

    public static final CheckSwitch PLACES = new CheckSwitch(() -> CheckSites.of(
            "eu.vallum.identity", Register.class, MutableRegister.class, CHECKS, "eu.vallum.identity.management."));

    MutableRegister(Organisations organisations) {
        super(organisations);
    }

    @Override
    public boolean oversees(Acting who, OrganisationHead other) {
        return PLACES.answer("oversees", super.oversees(who, other));
    }
}
