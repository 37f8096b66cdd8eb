package eu.vallum.incident.crossborder;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.Sector;
import java.time.Instant;
import java.util.List;

/**
 * An incident on the desk's list.
 *
 * @param tlp the label under which the desk has it
 * @param affected other Member States named as affected
 * @param open those of them where nobody was told yet
 */
record CrossBorderHead(
        IncidentId id,
        String reference,
        String title,
        Sector sector,
        Instant receivedAt,
        boolean exercise,
        Organisation owner,
        Tlp tlp,
        Answer crossBorder,
        List<String> affected,
        List<String> open,
        boolean agencyInformed,
        Informing state) {

    /** @param title as far as the desk sees it */
    static CrossBorderHead of(Crossing c, String title, Organisation owner) {
        var seen = c.seen();
        return new CrossBorderHead(
                seen.incident(),
                seen.reference(),
                title,
                c.sector(),
                c.at(),
                seen.exercise(),
                owner,
                seen.label(),
                c.flag(),
                c.named(),
                c.open(),
                c.agencyInformed(),
                c.state());
    }
}
