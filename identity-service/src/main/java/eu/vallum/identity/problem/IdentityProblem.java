package eu.vallum.identity.problem;

import eu.vallum.platform.problem.ProblemType;

/** What can go wrong here beside the common problems. */
public enum IdentityProblem implements ProblemType {
    ROLE_MISSING("role-missing", 403, "You do not hold the role for this"),
    OTHER_STATE("other-member-state", 403, "Only an authority of that Member State may do this"),
    SECOND_PERSON("second-person-needed", 403, "A second person must do this"),
    OWN_GRANT("own-grant", 403, "Nobody gives a role to themselves"),
    OWN_REMOVAL("own-removal", 403, "Nobody removes themselves"),
    ROLE_NOT_OF_KIND("role-not-of-kind", 400, "This kind of organisation has no such role"),
    SUBJECT_UNKNOWN("subject-unknown", 400, "The organisation has no such person or client"),
    PERIOD("period-empty", 400, "The period ends before it begins"),
    ORGANISATION_KNOWN("organisation-known", 409, "There is already an organisation of this name in that Member State"),
    ORGANISATION_STATUS("organisation-status", 409, "The organisation is not in a status that allows this"),
    ALREADY_MEMBER("already-member", 409, "This person already belongs to the organisation"),
    ALREADY_GRANTED("already-granted", 409, "This role is already held for that time"),
    INVITATION("invitation-not-valid", 404, "The invitation is not valid any more"),
    DIRECTORY("directory-unavailable", 503, "Accounts cannot be made right now");

    private final Kind kind;

    IdentityProblem(String slug, int status, String title) {
        kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
