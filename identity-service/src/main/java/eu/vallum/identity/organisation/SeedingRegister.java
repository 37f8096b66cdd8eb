package eu.vallum.identity.organisation;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Adds what is missing; run it as the job {@code seed}. Returns how many were added. The first time it is everything, in a process that
     * has just begun: it gets more time than a request.
     */
    @Transactional
    @TransactionConfiguration(timeout = 120)
    public int add(List<SeedRow> rows) {
        var known = organisations
                .list("id in ?1", rows.stream().map(SeedRow::id).toList())
                .stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        int added = 0;
        for (var row : rows) {
            if (!known.contains(row.id())) {
                var organisation = Organisation.seeded(row, clock.instant());
                organisations.persist(organisation);
                announcing.everywhere(organisation);
                added++;
            }
        }
        return added;
    }
}
