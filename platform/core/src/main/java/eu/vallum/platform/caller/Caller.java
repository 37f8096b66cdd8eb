package eu.vallum.platform.caller;

/** Who is asking. Row security and audit both take it from here. */
public sealed interface Caller permits Acting, Job, Nobody {

    /** Value of the database setting {@code vallum.caller} while this caller's transaction runs. */
    String setting();

    /** Value of the database setting {@code vallum.person} meanwhile: who it is within the organisation, empty for whoever is no person. */
    default String person() {
        return "";
    }

    /** Stable name for audit and idempotency. */
    String subject();
}
