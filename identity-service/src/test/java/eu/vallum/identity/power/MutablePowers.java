package eu.vallum.identity.power;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.testing.CheckSites;
import eu.vallum.platform.testing.CheckSwitch;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The checks of powers, each of which a test may switch off at one place. Production has no such switch. */
@Alternative
@Priority(1)
@Singleton
public class MutablePowers extends Powers {
    /** Every check; a test compares. */
    public static final Set<String> CHECKS = Set.of("belongs", "ofState", "another", "holds");

    public static final CheckSwitch PLACES = new CheckSwitch(() -> CheckSites.of(
            "eu.vallum.identity", Powers.class, MutablePowers.class, CHECKS, "eu.vallum.identity.management."));

    MutablePowers(DataSource database, Clock clock) {
        super(database, clock);
    }

    @Override
    public boolean belongs(Acting who, UUID organisation) {
        return PLACES.answer("belongs", super.belongs(who, organisation));
    }

    @Override
    public boolean ofState(Acting who, String memberState) {
        return PLACES.answer("ofState", super.ofState(who, memberState));
    }

    @Override
    public boolean another(Acting who, @Nullable String subject) {
        return PLACES.answer("another", super.another(who, subject));
    }

    @Override
    public boolean holds(Acting who, Role... anyOf) {
        return PLACES.answer("holds", super.holds(who, anyOf));
    }
}
