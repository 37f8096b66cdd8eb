package eu.vallum.identity.organisation;

import eu.vallum.identity.problem.IdentityProblem;

/** What became of an authority's decision on an organisation. */
sealed interface Decision {
    /** Decided; the organisation as it is now. */
    record Taken(OrganisationDetails organisation) implements Decision {}

    /** There is no such organisation for this caller. */
    record Unknown() implements Decision {}

    /** The caller may not decide this. */
    record Refused(IdentityProblem why) implements Decision {}

    /** The caller decided on an older version. */
    record Outdated() implements Decision {}

    /** The organisation's status does not allow it. */
    record WrongStatus(Status is) implements Decision {}
}
