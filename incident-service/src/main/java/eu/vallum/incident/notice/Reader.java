package eu.vallum.incident.notice;

import eu.vallum.incident.access.Actor;
import eu.vallum.platform.caller.Acting;

/** Who is told: a person by their subject, the programs of an organisation, which share one list, or a mailbox. */
final class Reader {
    static final String PROGRAMS = "client";
    static final String MAILBOX = "mailbox:";

    private Reader() {}

    static String of(Actor actor) {
        return actor.who().kind() == Acting.Kind.PERSON ? actor.who().subject() : PROGRAMS;
    }

    static String mailbox(RuleId rule) {
        return MAILBOX + rule.value();
    }
}
