package eu.vallum.incident.escalation;

import eu.vallum.incident.regime.Source;
import eu.vallum.incident.regime.Wording;
import java.util.List;

/**
 * A level, as its definition says.
 *
 * @param decides kinds of organisations that may escalate to it
 * @param secondPerson whether a second person must agree
 * @param recipients kinds of organisations that can be told; none where it is only a record
 * @param criteria of which at least one must hold
 */
record Level(
        String id,
        Wording title,
        Wording summary,
        Source source,
        List<String> decides,
        boolean secondPerson,
        List<String> recipients,
        List<Criterion> criteria) {

    /** What makes it one for this level, with the article that says so. */
    record Criterion(String id, Wording title, String article) {}

    boolean knows(List<String> named) {
        return criteria.stream().map(Criterion::id).toList().containsAll(named);
    }
}
