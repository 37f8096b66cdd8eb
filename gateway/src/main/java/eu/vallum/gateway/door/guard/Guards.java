package eu.vallum.gateway.door.guard;

import eu.vallum.gateway.door.answer.Answers;
import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.config.DoorConfig;
import eu.vallum.gateway.door.limit.RateLimits;
import eu.vallum.platform.problem.CommonProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The guards in their order, in front of authentication and of every route. */
@Singleton
class Guards {
    private static final int FIRST = 10_000;
    private static final Pattern INCIDENT_FILES =
            Pattern.compile("/app/incidents/[0-9a-fA-F-]{36}/(attachments|batches)");

    private final Answers answers;
    private final RateLimits limits;
    private final SameSite site;
    private final SecurityHeaders security;
    private final long pageBody;
    private final String filesPath;
    private final long filesBody;
    private final long incidentFilesBody;

    Guards(Answers answers, RateLimits limits, DoorConfig config) {
        this.answers = answers;
        this.limits = limits;
        this.site = new SameSite(config.publicUrl());
        this.security = new SecurityHeaders(config.publicUrl(), config.issuer());
        this.pageBody = config.limit().pageBody().asLongValue();
        this.filesPath = config.limit().filesPath();
        this.filesBody = config.limit().filesBody().asLongValue();
        this.incidentFilesBody = config.limit().incidentFilesBody().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext rc) {
        var request = rc.request();
        var data = request.uri().startsWith("/api/");
        var headers = rc.response().headers();
        if (data) {
            rc.addHeadersEndHandler(sent -> security.onData(headers));
        } else {
            rc.addHeadersEndHandler(sent -> security.onPage(headers));
        }
        if (request.version() == HttpVersion.HTTP_1_0) {
            answers.refuse(rc, DoorProblem.HTTP_VERSION, "Use HTTP/1.1.");
        } else if (!CanonicalPath.is(request.uri())) {
            answers.refuse(
                    rc, DoorProblem.ODD_PATH, "Write the path without empty or dot segments and encoded separators.");
        } else if (Hygiene.complaint(request) instanceof String complaint) {
            answers.refuse(rc, DoorProblem.ODD_HEADERS, complaint);
        } else if (!site.allows(request)) {
            answers.refuse(rc, DoorProblem.CROSS_SITE, "Do this from a page of the platform itself.");
        } else if (data || !(tooMany(rc) || tooLarge(rc))) {
            rc.next();
        }
    }

    /** Requests to the interfaces are counted by client, where the client is known. */
    private boolean tooMany(RoutingContext rc) {
        var allowance = limits.page(rc.request().remoteAddress().hostAddress());
        if (!allowance.allowed()) {
            allowance.explain(rc.response().headers());
            answers.refuse(rc, CommonProblem.TOO_MANY, "Slow down; this replica counts requests a minute.");
        }
        return !allowance.allowed();
    }

    private boolean tooLarge(RoutingContext rc) {
        var headers = rc.request().headers();
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            answers.refuse(rc, DoorProblem.LENGTH_REQUIRED, "Send the form with its length.");
            return true;
        }
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        var most = most(rc.request().path());
        if (length != null && Long.parseLong(length) > most) {
            answers.refuse(rc, CommonProblem.TOO_LARGE, "This page takes at most " + most + " bytes.");
            return true;
        }
        return false;
    }

    private long most(@Nullable String path) {
        if (filesPath.equals(path)) {
            return filesBody;
        }
        return path != null && INCIDENT_FILES.matcher(path).matches() ? incidentFilesBody : pageBody;
    }
}
