package eu.vallum.incident.knowledge;

import java.util.Set;

/** Types of objects that are understood: those of STIX 2.1, §4–7, and those of ATT&CK. Others are kept as well, and told. */
final class KnownType {
    static final String RELATIONSHIP = "relationship";
    private static final Set<String> STIX = Set.of(
            "attack-pattern",
            "campaign",
            "course-of-action",
            "extension-definition",
            "grouping",
            "identity",
            "incident",
            "indicator",
            "infrastructure",
            "intrusion-set",
            "language-content",
            "location",
            "malware",
            "malware-analysis",
            "marking-definition",
            "note",
            "observed-data",
            "opinion",
            "report",
            RELATIONSHIP,
            "sighting",
            "threat-actor",
            "tool",
            "vulnerability");
    private static final Set<String> ATTACK = Set.of(
            "x-mitre-analytic",
            "x-mitre-asset",
            "x-mitre-collection",
            "x-mitre-data-component",
            "x-mitre-data-source",
            "x-mitre-detection-strategy",
            "x-mitre-matrix",
            "x-mitre-tactic");

    private KnownType() {}

    static boolean is(String type) {
        return STIX.contains(type) || ATTACK.contains(type);
    }
}
