package eu.vallum.research.cordis;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.research.project.ProjectId;
import java.util.List;
import java.util.UUID;

/** Reads rows of the tables beyond the first two: kept whole, as what is known of a project besides. */
final class RelationRows implements TableRows {
    private final UUID owner;
    private final ObjectMapper json;
    private int ordinal;

    RelationRows(UUID owner, ObjectMapper json) {
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
        var rest = columns.rest(row);
        out.add(ProjectId.ofCordis(owner, number).value())
                .add(number)
                .add(ordinal++)
                .add(line)
                .add(rest.isEmpty() ? "{}" : TableRows.json(json, rest))
                .endRow();
        return true;
    }
}
