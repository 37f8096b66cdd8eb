package eu.vallum.research.cordis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables CORDIS publishes, in the order in which they must be taken. A table is known by its columns, whose names count without case
 * and underscores, since copies spell them differently.
 */
enum Table {
    PROJECT("project", c -> any(c, "id", "projectid") && all(c, "title", "startdate", "totalcost")),
    ORGANIZATION("organization", c -> all(c, "projectid", "country") && any(c, "name", "orgname")),
    EURO_SCI_VOC("euro-sci-voc", c -> all(c, "projectid", "euroscivoccode")),
    LEGAL_BASIS("legal-basis", c -> all(c, "projectid", "legalbasis", "uniqueprogrammepart")),
    TOPIC("topic", c -> all(c, "projectid", "topic")),
    WEB_LINK("web-link", c -> all(c, "projectid", "physurl")),
    DELIVERABLE("deliverable", c -> all(c, "projectid", "deliverabletype")),
    PUBLICATION("publication", c -> all(c, "projectid", "ispublishedas")),
    REPORT_SUMMARY("report-summary", c -> all(c, "projectid", "attachment")),
    POLICY_PRIORITY(
            "policy-priority", c -> c.contains("projectid") && c.stream().anyMatch(n -> n.startsWith("policypriorit")));

    /** The columns of the two tables that are read, as published; what else such a file holds is kept beside the record. */
    private static final List<String> PROJECT_COLUMNS = List.of(
            "id",
            "acronym",
            "status",
            "title",
            "startDate",
            "endDate",
            "totalCost",
            "ecMaxContribution",
            "legalBasis",
            "topics",
            "frameworkProgramme",
            "masterCall",
            "subCall",
            "fundingScheme",
            "objective",
            "contentUpdateDate",
            "rcn",
            "grantDoi");

    private static final List<String> ORGANIZATION_COLUMNS = List.of(
            "projectID",
            "organisationID",
            "name",
            "shortName",
            "SME",
            "activityType",
            "city",
            "country",
            "role",
            "ecContribution",
            "netEcContribution",
            "totalCost",
            "endOfParticipation");

    private static final Set<String> PROJECT_KNOWN = normalised(
            PROJECT_COLUMNS,
            List.of("ecSignatureDate", "nature", "keywords", "projectId", "ecContribution", "programme"));
    private static final Set<String> ORGANIZATION_KNOWN = normalised(
            ORGANIZATION_COLUMNS,
            List.of(
                    "projectAcronym",
                    "vatNumber",
                    "street",
                    "postCode",
                    "nutsCode",
                    "geolocation",
                    "organizationURL",
                    "contactForm",
                    "contentUpdateDate",
                    "rcn",
                    "order",
                    "active",
                    "orgName",
                    "orgType",
                    "netContribution"));

    private final String text;
    private final Predicate<Set<String>> header;

    Table(String text, Predicate<Set<String>> header) {
        this.text = text;
        this.header = header;
    }

    /** Name in reports and, of the tables beyond the first two, of the kind of relation. */
    String text() {
        return text;
    }

    static Optional<Table> of(List<String> header) {
        var names = header.stream().map(Table::normal).collect(Collectors.toSet());
        for (var table : values()) {
            if (table.header.test(names)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Columns the published table has and this file has not. */
    List<String> missing(Columns columns) {
        return switch (this) {
            case PROJECT ->
                PROJECT_COLUMNS.stream()
                        .filter(c -> !columns.hasAny(aliases(c)))
                        .toList();
            case ORGANIZATION ->
                ORGANIZATION_COLUMNS.stream()
                        .filter(c -> !columns.hasAny(aliases(c)))
                        .toList();
            default -> List.of();
        };
    }

    /** Columns this file has and no published table ever had. */
    List<String> unknown(List<String> header) {
        var known = this == PROJECT ? PROJECT_KNOWN : ORGANIZATION_KNOWN;
        return ordinal() > ORGANIZATION.ordinal()
                ? List.of()
                : header.stream().filter(c -> !known.contains(normal(c))).toList();
    }

    /** Other names under which copies carry a column. */
    static String[] aliases(String column) {
        return switch (column) {
            case "id" -> new String[] {"id", "projectid"};
            case "ecMaxContribution" -> new String[] {"ecmaxcontribution", "eccontribution"};
            case "frameworkProgramme" -> new String[] {"frameworkprogramme", "programme"};
            case "name" -> new String[] {"name", "orgname"};
            case "activityType" -> new String[] {"activitytype", "orgtype"};
            case "netEcContribution" -> new String[] {"neteccontribution", "netcontribution"};
            default -> new String[] {normal(column)};
        };
    }

    static String normal(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Set<String> normalised(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).map(Table::normal).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean all(Set<String> columns, String... wanted) {
        return columns.containsAll(List.of(wanted));
    }

    private static boolean any(Set<String> columns, String... wanted) {
        return List.of(wanted).stream().anyMatch(columns::contains);
    }
}
