package eu.vallum.incident.consolidation;

import eu.vallum.incident.consolidation.Received.Consolidated;
import eu.vallum.incident.statistics.AtLeast;
import eu.vallum.incident.statistics.Figures;
import eu.vallum.incident.statistics.Tables;
import eu.vallum.incident.summary.Filing;
import eu.vallum.incident.summary.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Adds up what Member States filed. Pure. */
final class Consolidating {
    private Consolidating() {}

    /** @param filings the newest edition of each Member State, quarter by quarter */
    static Consolidated of(Period period, List<Filing> filings) {
        var told = new ArrayList<Figures>();
        var quarters = new HashMap<String, Integer>();
        for (var filing : filings) {
            told.add(filing.document().told());
            quarters.merge(filing.memberState(), 1, Integer::sum);
        }
        var sums = AtLeast.sum(Layout.SHAPE, told);
        int whole = period.quarters().size();
        return new Consolidated(
                period.text(),
                States.ALL.stream()
                        .filter(state -> quarters.getOrDefault(state, 0) == whole)
                        .toList(),
                States.ALL.stream()
                        .filter(state -> quarters.getOrDefault(state, 0) > 0 && quarters.getOrDefault(state, 0) < whole)
                        .toList(),
                States.ALL.stream()
                        .filter(state -> !quarters.containsKey(state))
                        .toList(),
                Tables.of(Layout.SHAPE, sums::get));
    }
}
