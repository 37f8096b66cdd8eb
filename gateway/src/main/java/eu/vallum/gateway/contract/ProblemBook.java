package eu.vallum.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemType;
import eu.vallum.platform.problem.ProblemTypes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * All kinds of problem of the platform: the gateway's own and each service's list, asked for at most once a minute. A service that
 * does not answer keeps what it said last. To be called on virtual threads.
 */
@Singleton
public class ProblemBook {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Instance<ProblemTypes> own;
    private final Config config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, List<ProblemKind>> said = new TreeMap<>();
    private Instant asked = Instant.EPOCH;

    ProblemBook(Instance<ProblemTypes> own, Config config, ObjectMapper json, Clock clock) {
        this.own = own;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Every kind once, by status and code. */
    public synchronized List<ProblemKind> all() {
        if (clock.instant().isAfter(asked.plus(FRESH))) {
            Contracts.SERVICES.forEach(this::ask);
            asked = clock.instant();
        }
        var joined = new TreeMap<String, ProblemKind>();
        ours().forEach(kind -> joined.put(kind.code(), kind));
        said.values().forEach(list -> list.forEach(kind -> joined.merge(kind.code(), kind, ProblemBook::join)));
        return joined.values().stream()
                .sorted(Comparator.comparingInt(ProblemKind::status).thenComparing(ProblemKind::code))
                .toList();
    }

    /** Whether the service answers at this moment; what it says is kept. */
    public synchronized boolean answers(String service) {
        return ask(service);
    }

    private List<ProblemKind> ours() {
        Stream<ProblemType> door = own.stream().flatMap(types -> types.types().stream());
        return Stream.concat(Stream.of(CommonProblem.values()), door)
                .map(type -> new ProblemKind(type.slug(), type.status(), type.title(), List.of("gateway")))
                .toList();
    }

    private boolean ask(String service) {
        var address =
                config.getValue("vallum.gateway.upstream." + service, URI.class) + "/api/" + service + "/v1/problems";
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                said.put(service, read(service, json.readTree(answer.body())));
                return true;
            }
        } catch (IOException e) {
            // what it said last stands
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static List<ProblemKind> read(String service, JsonNode entries) {
        var kinds = new ArrayList<ProblemKind>();
        for (var entry : entries) {
            kinds.add(new ProblemKind(
                    entry.path("code").asText(),
                    entry.path("status").asInt(),
                    entry.path("title").asText(),
                    List.of(service)));
        }
        return kinds;
    }

    private static ProblemKind join(ProblemKind one, ProblemKind other) {
        var services = Stream.concat(one.services().stream(), other.services().stream())
                .distinct()
                .toList();
        return new ProblemKind(one.code(), one.status(), one.title(), services);
    }
}
