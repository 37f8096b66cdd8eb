package eu.vallum.incident.knowledge;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a bundle came to so far. Read is kept, unchanged and refused together, so that nothing is lost without being counted. */
final class Tally {
    private final SortedMap<String, Integer> types = new TreeMap<>();
    private int read;
    private int kept;
    private int unchanged;
    private int findings;
    private int refused;

    void next() {
        read++;
    }

    void found(FindingCode code) {
        findings++;
        if (code.refuses()) {
            refused++;
        }
    }

    void took(String type, boolean changed) {
        types.merge(type, 1, Integer::sum);
        if (changed) {
            kept++;
        } else {
            unchanged++;
        }
    }

    int read() {
        return read;
    }

    int kept() {
        return kept;
    }

    int unchanged() {
        return unchanged;
    }

    int refused() {
        return refused;
    }

    int findings() {
        return findings;
    }

    Map<String, Integer> types() {
        return types;
    }
}
