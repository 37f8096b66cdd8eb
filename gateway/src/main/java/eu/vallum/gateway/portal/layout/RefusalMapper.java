package eu.vallum.gateway.portal.layout;

import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.Problem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A service's refusal that no page caught becomes the answer; a service that does not answer becomes 503. */
class RefusalMapper {

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        var problem = refusal.problem();
        return Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem == null ? CommonProblem.UNAVAILABLE.problem(null) : problem)
                .build();
    }

    @ServerExceptionMapper
    public Response silent(ProcessingException e) {
        return Response.status(CommonProblem.UNAVAILABLE.status())
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", "2")
                .entity(CommonProblem.UNAVAILABLE.problem(null))
                .build();
    }
}
