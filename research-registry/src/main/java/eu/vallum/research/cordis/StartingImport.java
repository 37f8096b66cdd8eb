package eu.vallum.research.cordis;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.research.access.ResearchAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Opens an import. By an administrator; one at a time an organisation. */
@ApplicationScoped
class StartingImport {
    /** The role it takes. */
    static final String POWER = "administrator";

    /** What became of it. */
    sealed interface Outcome {
        record Started(ImportDetails details) implements Outcome {}

        record UnderWay() implements Outcome {}

        record Refused() implements Outcome {}
    }

    private final Imports imports;
    private final ResearchAccess access;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;
    private final ImportConfiguration configuration;

    StartingImport(
            Imports imports,
            ResearchAccess access,
            Audit audit,
            CurrentCaller caller,
            Clock clock,
            ImportConfiguration configuration) {
        this.imports = imports;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.configuration = configuration;
    }

    @Transactional
    Outcome start(boolean truncated) {
        var who = caller.acting();
        if (!access.holds(who, POWER)) {
            audit.denied("import-projects", "import", List.of(), "role administrator");
            return new Outcome.Refused();
        }
        var id = UuidV7.next();
        var now = clock.instant();
        if (!imports.add(id, who.organisation(), who.subject(), truncated, now, now.plus(configuration.lease()))) {
            return new Outcome.UnderWay();
        }
        audit.allowed("import-projects", "import", List.of(id), "role administrator");
        return new Outcome.Started(Objects.requireNonNull(imports.find(id)));
    }
}
