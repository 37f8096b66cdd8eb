package eu.vallum.incident.clock;

import eu.vallum.incident.clock.Period.Hours;
import eu.vallum.incident.clock.Period.Months;
import eu.vallum.incident.clock.Period.WithoutUndueDelay;
import java.util.List;

/**
 * Deadlines of Directive (EU) 2022/2555 (NIS2) Art. 23. The entity's run from its awareness, the final report from the submission of the
 * incident notification, the authority's from receipt. Version 1; weekends and holidays don't move any of them.
 */
final class Nis2 {
    static final String NAME = "nis2";
    static final int VERSION = 1;
    static final String CALENDAR = "none";

    static final List<Rule> RULES = List.of(
            new Rule(Obligation.EARLY_WARNING, Debtor.ENTITY, "NIS2 Art. 23(4)(a)", Anchor.AWARENESS, new Hours(24)),
            new Rule(
                    Obligation.INCIDENT_NOTIFICATION,
                    Debtor.ENTITY,
                    "NIS2 Art. 23(4)(b)",
                    Anchor.AWARENESS,
                    new Hours(72)),
            new Rule(Obligation.FINAL_REPORT, Debtor.ENTITY, "NIS2 Art. 23(4)(d)", Anchor.SUBMISSION, new Months(1)),
            new Rule(Obligation.FEEDBACK, Debtor.AUTHORITY, "NIS2 Art. 23(5)", Anchor.RECEIPT, new Hours(24)),
            new Rule(
                    Obligation.INFORM_AFFECTED,
                    Debtor.AUTHORITY,
                    "NIS2 Art. 23(6)",
                    Anchor.RECEIPT,
                    new WithoutUndueDelay()));

    private Nis2() {}
}
