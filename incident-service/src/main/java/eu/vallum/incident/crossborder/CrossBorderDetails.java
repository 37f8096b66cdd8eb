package eu.vallum.incident.crossborder;

import eu.vallum.incident.crossborder.Crossing.Known;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.forwarding.Forwarding;
import java.util.List;

/**
 * All that a desk needs for one incident.
 *
 * @param flagged since when and by what it may cross a border
 * @param agency the Union's agency, which Art. 23(6) wants informed too
 * @param contactPoints whom the owner can ask to forward; empty for anybody else
 */
record CrossBorderDetails(
        CrossBorderHead head,
        Known flagged,
        List<Proposal> proposals,
        Organisation agency,
        List<Organisation> contactPoints,
        List<Forwarding> forwardings) {}
