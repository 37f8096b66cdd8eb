package eu.vallum.identity.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Puts missing institutions into the register. What stands there already is left as it is, so nothing is announced twice. */
@ApplicationScoped
public class SeedingRegister {
    private final Organisations organisations;
    private final Announcing announcing;
    private final Clock clock;

    SeedingRegister(Organisations organisations, Announcing announcing, Clock clock) {
        this.organisations = organisations;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Adds what is missing; run it as the job {@code seed}. Returns how many were added. */
    @Transactional
    public int add(List<SeedRow> rows) {
        int added = 0;
        for (var row : rows) {
            if (organisations.findByIdOptional(row.id()).isEmpty()) {
                var organisation = Organisation.seeded(row, clock.instant());
                organisations.persist(organisation);
                announcing.everywhere(organisation);
                added++;
            }
        }
        return added;
    }
}
