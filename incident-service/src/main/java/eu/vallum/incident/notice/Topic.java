package eu.vallum.incident.notice;

import java.util.Locale;

/**
 * What a notice is about, and with that who may be told: whoever sees the incident, the own side of a match, the escalation, or the mail; the
 * authority that an entity's account reports to; whoever is told by the rules themselves; who took a file; the member of a group; the two
 * sides of a summary; every single point of contact; and the entity whose report it is.
 */
enum Topic {
    INCIDENT,
    MATCH,
    ESCALATION,
    MAIL,
    ENTITY,
    RULES,
    DOWNLOAD,
    GROUP,
    SUMMARY,
    FINDING,
    REPORT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
