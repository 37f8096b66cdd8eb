package eu.vallum.platform.caller;

import eu.vallum.platform.caller.CurrentCaller.OfRequest;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the token, in one place, and refuses a token that lacks the method's scope. */
class CallerFilter {
    private final SecurityIdentity identity;
    private final OfRequest request;

    CallerFilter(SecurityIdentity identity, OfRequest request) {
        this.identity = identity;
        this.request = request;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    public void fill(ResourceInfo resource) {
        var token = identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken jwt) ? null : jwt;
        var caller = token == null ? null : TokenCaller.of(token);
        request.set(caller, token != null);
        var scope = required(resource);
        if (scope == null) {
            return;
        }
        if (token == null) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "Send a valid access token as a bearer token.");
        }
        if (!TokenCaller.scopes(token).contains(scope)) {
            throw new ProblemException(CommonProblem.SCOPE, "Ask for an access token with the scope " + scope + ".");
        }
        if (caller == null) {
            throw new ProblemException(CommonProblem.NO_ORGANISATION, "Sign in again and choose one organisation.");
        }
    }

    private static @Nullable String required(ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return null;
        }
        var method = resource.getResourceMethod().getAnnotation(RequiresScope.class);
        return method == null ? null : method.value();
    }
}
