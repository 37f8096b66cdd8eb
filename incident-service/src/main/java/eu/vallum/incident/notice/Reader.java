package eu.vallum.incident.notice;

import eu.vallum.incident.access.Actor;
import eu.vallum.platform.caller.Acting;
import java.util.List;

/** Who is told: a person by their subject, the programs of an organisation, which share one list, or a mailbox. */
final class Reader {
    static final String PROGRAMS = "client";
    static final String MAILBOX = "mailbox:";

    /** Who works on incidents. */
    static final List<String> WORKERS = List.of("coordinator", "officer", "agency");

    /** Who of them may also give them to others, and escalate. */
    static final List<String> DECIDERS = List.of("coordinator", "agency");

    /** Who reports for an entity. */
    static final List<String> REPORTERS = List.of("entity-reporter");

    private Reader() {}

    static String of(Actor actor) {
        return actor.who().kind() == Acting.Kind.PERSON ? actor.who().subject() : PROGRAMS;
    }

    /** Whether several read what is told there, and nobody is meant by "me". */
    static boolean ofMany(String reader) {
        return reader.equals(PROGRAMS) || reader.startsWith(MAILBOX);
    }

    static String mailbox(RuleId rule) {
        return MAILBOX + rule.value();
    }
}
