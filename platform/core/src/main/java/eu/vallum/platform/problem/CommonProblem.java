package eu.vallum.platform.problem;

/** Problems every service can have. */
public enum CommonProblem implements ProblemType {
    MALFORMED("malformed-request", 400, "The request could not be read"),
    INVALID("invalid-request", 400, "Some fields must change before this can be taken"),
    UNAUTHENTICATED("sign-in-required", 401, "Sign in or send a valid access token"),
    FORBIDDEN("not-allowed", 403, "You are not allowed to do this"),
    SCOPE("scope-missing", 403, "The access token lacks a scope"),
    NO_ORGANISATION("no-acting-organisation", 403, "Choose the organisation you act for"),
    NOT_FOUND("not-found", 404, "There is nothing here that you can see"),
    METHOD("method-not-allowed", 405, "This address does not take that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types can be served"),
    CONFLICT("changed-meanwhile", 409, "Somebody changed this record meanwhile"),
    IN_PROGRESS("same-request-in-progress", 409, "The same request is still being worked on"),
    GONE("gone", 410, "This is no longer available"),
    PRECONDITION("version-outdated", 412, "You hold an older version of this record"),
    TOO_LARGE("too-large", 413, "The body is larger than this address takes"),
    MEDIA_TYPE("media-type", 415, "This address does not take that media type"),
    KEY_REUSED("idempotency-key-reused", 422, "This idempotency key was used for a different request"),
    VERSION_REQUIRED("version-required", 428, "Say which version you are changing"),
    TOO_MANY("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal-error", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "This part of the platform is not available right now");

    private final Kind kind;

    CommonProblem(String slug, int status, String title) {
        kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
