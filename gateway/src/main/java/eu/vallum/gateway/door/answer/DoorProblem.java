package eu.vallum.gateway.door.answer;

import eu.vallum.platform.problem.ProblemType;

/** Problems that only the door has; the others are the platform's common ones. */
public enum DoorProblem implements ProblemType {
    ODD_PATH("non-canonical-path", 400, "The path is not written in its one canonical form"),
    ODD_HEADERS("ambiguous-headers", 400, "The headers could be read in more than one way"),
    UNKNOWN_PARAMETER("unknown-parameter", 400, "The operation has no such query parameter"),
    CROSS_SITE("cross-site-request", 403, "A page of another site may not do this in your name"),
    AUDIENCE("wrong-audience", 401, "The access token is not meant for this service"),
    LENGTH_REQUIRED("length-required", 411, "Say how long the body is"),
    HTTP_VERSION("http-version", 505, "HTTP/1.1 or newer is needed"),
    SERVICE_DOWN("service-down", 503, "The service behind this address does not answer right now"),
    SERVICE_SLOW("service-slow", 504, "The service behind this address took too long"),
    SESSIONS_DOWN("sessions-unavailable", 503, "Sessions cannot be checked right now");

    private final Kind kind;

    DoorProblem(String slug, int status, String title) {
        kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
