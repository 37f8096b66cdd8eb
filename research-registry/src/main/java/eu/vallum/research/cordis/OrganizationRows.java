package eu.vallum.research.cordis;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.research.identifier.Country;
import eu.vallum.research.identifier.Pic;
import eu.vallum.research.project.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code organization}: who takes part in which project, as what and with how much. */
final class OrganizationRows implements TableRows {
    private static final Map<String, String> ROLES = Map.of(
            "coordinator", "coordinator",
            "participant", "participant",
            "thirdparty", "third-party",
            "associatedpartner", "associated-partner",
            "partner", "partner",
            "internationalpartner", "international-partner");

    private final UUID owner;
    private final ObjectMapper json;
    private int ordinal;

    OrganizationRows(UUID owner, ObjectMapper json) {
        this.owner = owner;
        this.json = json;
    }

    @Override
    public boolean read(Columns columns, List<String> row, int line, RowReport report, CopyText out) {
        var number = columns.value(row, "projectID");
        if (number == null || !TableRows.usable(number)) {
            report.note(Rule.ID_MISSING, "projectID", number, "It does not say which project it belongs to.");
            return false;
        }
        report.about(number);
        var name = columns.value(row, "name");
        if (name == null) {
            report.note(Rule.VALUE_ODD, "name", null, "Without a name; kept as unnamed.");
        }
        var contribution = report.amount("ecContribution", columns.value(row, "ecContribution"));
        if (contribution == null && columns.value(row, "ecContribution") == null) {
            report.note(Rule.CONTRIBUTION_MISSING, "ecContribution", null, "Counted as nothing in the sum.");
        }
        out.add(ProjectId.ofCordis(owner, number).value())
                .add(number)
                .add(ordinal++)
                .add(line)
                .add(role(columns, row, report))
                .add(name == null ? "(unnamed)" : name)
                .add(columns.value(row, "shortName"))
                .add(country(report, columns.value(row, "country")))
                .add(columns.value(row, "city"))
                .add(pic(report, columns.value(row, "organisationID")))
                .add(report.word("activityType", columns.value(row, "activityType"), 40))
                .add(report.flag("SME", columns.value(row, "SME")))
                .add(contribution)
                .add(report.amount("totalCost", columns.value(row, "totalCost")))
                .add(report.flag("endOfParticipation", columns.value(row, "endOfParticipation")))
                .add(TableRows.json(json, columns.rest(row)))
                .endRow();
        return true;
    }

    private static String role(Columns columns, List<String> row, RowReport report) {
        var found = columns.value(row, "role");
        var role = ROLES.get(Table.normal(found == null ? "" : found));
        if (role == null && columns.hasAny("role")) {
            report.note(Rule.ROLE_UNKNOWN, "role", found, "Kept as unknown.");
        }
        return role == null ? "unknown" : role;
    }

    private static @Nullable String country(RowReport report, @Nullable String found) {
        if (found == null) {
            report.note(Rule.COUNTRY_MISSING, "country", null, "Kept without one.");
            return null;
        }
        var country = Country.parse(found).map(Country::code).orElse(null);
        if (country == null) {
            report.note(Rule.COUNTRY_UNKNOWN, "country", found, "No ISO 3166-1 code; left out.");
        } else if (!country.equals(found)) {
            report.note(Rule.COUNTRY_MAPPED, "country", found, "Kept as " + country + ".");
        }
        return country;
    }

    private static @Nullable String pic(RowReport report, @Nullable String found) {
        if (found == null) {
            return null;
        }
        var pic = Pic.parse(found);
        if (pic.isEmpty()) {
            report.note(Rule.IDENTIFIER_ODD, "organisationID", found, "A PIC has nine digits; left out.");
        }
        return pic.map(Pic::value).orElse(null);
    }
}
