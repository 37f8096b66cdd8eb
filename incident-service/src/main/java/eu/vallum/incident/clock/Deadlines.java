package eu.vallum.incident.clock;

import eu.vallum.incident.clock.Reported.CrossBorder;
import java.time.Instant;
import java.util.List;

/** Pure rules: which deadlines a report opens, and what a later submission starts. */
final class Deadlines {
    private Deadlines() {}

    /** Deadlines of a report that comes with its early warning: that one is met at receipt, and may be met late. */
    static List<Deadline> open(Reported report) {
        return Nis2.RULES.stream()
                .filter(rule ->
                        rule.obligation() != Obligation.INFORM_AFFECTED || report.crossBorder() != CrossBorder.NO)
                .map(rule -> open(rule, report))
                .toList();
    }

    /** The final report runs from the moment when the incident notification was submitted, not from when it was due. */
    static Deadline afterNotification(Deadline finalReport, Instant submittedAt) {
        return finalReport.started(submittedAt, rule(Obligation.FINAL_REPORT).period());
    }

    private static Deadline open(Rule rule, Reported report) {
        var debtor = rule.owedBy() == Debtor.ENTITY ? report.entity() : report.authority();
        var waiting = Deadline.waiting(rule, debtor, report.zone());
        return switch (rule.obligation()) {
            case EARLY_WARNING ->
                waiting.started(report.awareAt(), rule.period()).met(report.receivedAt());
            case INCIDENT_NOTIFICATION -> waiting.started(report.awareAt(), rule.period());
            case FEEDBACK -> waiting.started(report.receivedAt(), rule.period());
            case INFORM_AFFECTED ->
                report.crossBorder() == CrossBorder.YES ? waiting.started(report.receivedAt(), rule.period()) : waiting;
            case FINAL_REPORT -> waiting;
        };
    }

    private static Rule rule(Obligation obligation) {
        return Nis2.RULES.stream()
                .filter(rule -> rule.obligation() == obligation)
                .findFirst()
                .orElseThrow();
    }
}
