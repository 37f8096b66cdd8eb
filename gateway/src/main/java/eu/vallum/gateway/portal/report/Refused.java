package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.upstream.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What incident-service does not take, said at the field it concerns. */
final class Refused {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/title", "title"),
            Map.entry("/summary", "summary"),
            Map.entry("/entity/name", "entityName"),
            Map.entry("/sector", "sector"),
            Map.entry("/awareAt", "awareAt"),
            Map.entry("/receivedAt", "receivedAt"),
            Map.entry("/reporter/name", "reporterName"),
            Map.entry("/reporter/contact", "reporterContact"),
            Map.entry("/severity", "severity"),
            Map.entry("/tlp", "tlp"),
            Map.entry("/crossBorder", "crossBorder"),
            Map.entry("/affectedMemberStates", "affectedMemberStates"));

    private Refused() {}

    static void note(Refusal refusal, Form form) {
        var problem = refusal.problem();
        var errors = problem == null ? null : problem.errors();
        Objects.requireNonNullElse(errors, List.<eu.vallum.platform.problem.FieldProblem>of())
                .forEach(error -> form.refuse(FIELDS.getOrDefault(error.pointer(), "check"), "invalid"));
        if ("no-authority".equals(refusal.code())) {
            form.refuse("check", "noAuthority");
        }
        if (!form.isWrong()) {
            form.refuse("check", "notTaken");
        }
    }
}
