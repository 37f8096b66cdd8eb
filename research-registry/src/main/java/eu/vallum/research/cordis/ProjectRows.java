package eu.vallum.research.cordis;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.research.identifier.Doi;
import eu.vallum.research.project.ProjectId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code project}. */
final class ProjectRows implements TableRows {
    private static final Set<String> STATUSES = Set.of("signed", "ongoing", "completed", "closed", "terminated");

    private final UUID owner;
    private final ObjectMapper json;
    private final Set<String> seen = new HashSet<>();

    ProjectRows(UUID owner, ObjectMapper json) {
        this.owner = owner;
        this.json = json;
    }

    @Override
    public boolean read(Columns columns, List<String> row, int line, RowReport report, CopyText out) {
        var number = columns.value(row, "id");
        if (number == null || !TableRows.usable(number)) {
            report.note(Rule.ID_MISSING, "id", number, "A project without a usable number can't be taken.");
            return false;
        }
        report.about(number);
        if (!seen.add(number)) {
            report.note(Rule.ID_REPEATED, "id", number, "The first row with this number was taken.");
            return false;
        }
        var title = columns.value(row, "title");
        var acronym = report.word("acronym", columns.value(row, "acronym"), 300);
        var cost = report.amount("totalCost", columns.value(row, "totalCost"));
        var contribution = report.amount("ecMaxContribution", columns.value(row, "ecMaxContribution"));
        if (cost != null && cost.signum() == 0 && contribution != null && contribution.signum() > 0) {
            report.note(
                    Rule.ZERO_TOTAL_COST, "totalCost", "0", "The grant is " + text(contribution) + "; kept as it is.");
        }
        out.add(ProjectId.ofCordis(owner, number).value())
                .add(number)
                .add(acronym == null ? number : acronym)
                .add(title == null ? number : title)
                .add(columns.value(row, "objective"))
                .add(report.day("startDate", columns.value(row, "startDate")))
                .add(report.day("endDate", columns.value(row, "endDate")))
                .add(status(report, columns.value(row, "status")))
                .add(report.word("frameworkProgramme", columns.value(row, "frameworkProgramme"), 40))
                .add(report.word("fundingScheme", columns.value(row, "fundingScheme"), 100))
                .add(doi(report, columns.value(row, "grantDoi")))
                .add(cost)
                .add(contribution)
                .add(TableRows.json(json, columns.rest(row)))
                .endRow();
        return true;
    }

    private static String status(RowReport report, @Nullable String found) {
        var status = found == null ? "" : found.toLowerCase(Locale.ROOT);
        if (STATUSES.contains(status)) {
            return status;
        }
        report.note(Rule.STATUS_UNKNOWN, "status", found, "Kept as unknown.");
        return "unknown";
    }

    private static @Nullable String doi(RowReport report, @Nullable String found) {
        if (found == null) {
            return null;
        }
        var doi = Doi.parse(found);
        if (doi.isEmpty()) {
            report.note(Rule.IDENTIFIER_ODD, "grantDoi", found, "No DOI; left out.");
        }
        return doi.map(Doi::value).orElse(null);
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
