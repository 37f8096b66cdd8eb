package eu.vallum.incident.crossborder;

import eu.vallum.incident.crossborder.Proposal.Reason;
import eu.vallum.incident.crossborder.Proposal.Source;
import eu.vallum.incident.crossborder.Proposal.Why;
import eu.vallum.incident.directory.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which Member States to tell, and why. Proposes only; a person decides. */
final class Proposing {
    private Proposing() {}

    /** Every State that anything speaks for, by code. */
    static Map<String, List<Reason>> reasons(Crossing c) {
        var found = new TreeMap<String, List<Reason>>();
        for (var state : c.named()) {
            add(
                    found,
                    state,
                    new Reason(
                            Why.NAMED,
                            c.namedKnown().reported() ? Source.REPORT : Source.FACT,
                            c.namedKnown().at()));
        }
        var established = c.established();
        if (established != null) {
            add(
                    found,
                    established,
                    c.registered()
                            ? new Reason(Why.ESTABLISHED, Source.REGISTER, null)
                            : new Reason(Why.ESTABLISHED, Source.REPORT, c.at()));
        }
        for (var state : c.activeIn()) {
            add(found, state, new Reason(Why.ACTIVE, Source.REGISTER, null));
        }
        return found;
    }

    /** The same with whom to tell; those named and not yet told come first. */
    static List<Proposal> proposals(Crossing c, List<Organisation> authorities) {
        var byState = authorities.stream().collect(Collectors.groupingBy(Organisation::memberState));
        var told = new HashSet<>(c.informed());
        return reasons(c).entrySet().stream()
                .map(entry -> new Proposal(
                        entry.getKey(),
                        told.contains(entry.getKey()),
                        NoticeWords.languageOf(entry.getKey()),
                        List.copyOf(entry.getValue()),
                        byState.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparing(Proposal::informed)
                        .thenComparing(one -> one.reasons().getFirst().why())
                        .thenComparing(Proposal::memberState))
                .toList();
    }

    private static void add(Map<String, List<Reason>> found, String state, Reason reason) {
        found.computeIfAbsent(state, key -> new ArrayList<>()).add(reason);
    }
}
