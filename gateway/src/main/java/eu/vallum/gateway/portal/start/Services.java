package eu.vallum.gateway.portal.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The three services by the key of their name in bundle {@code start}, asked for their open list of problems. */
@ApplicationScoped
class Services {
    private final Map<String, ProblemList> all = new LinkedHashMap<>();

    @Inject
    Services(
            @RestClient IdentityProblems identity,
            @RestClient IncidentProblems incident,
            @RestClient ResearchProblems research) {
        all.put("serviceIdentity", identity);
        all.put("serviceIncident", incident);
        all.put("serviceResearch", research);
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** Whether the service answers at this moment. */
    boolean works(String name) {
        var service = all.get(name);
        return service != null && !ask(service).isEmpty();
    }

    /** What all services that answer may answer with. */
    List<ProblemKind> problems() {
        var kinds = new ArrayList<ProblemKind>();
        all.values().forEach(service -> kinds.addAll(ask(service)));
        return kinds;
    }

    private static List<ProblemKind> ask(ProblemList service) {
        try {
            return service.problems();
        } catch (RuntimeException e) {
            // A service that does not answer is what the status page is for.
            return List.of();
        }
    }
}
