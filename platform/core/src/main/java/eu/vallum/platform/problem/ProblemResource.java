package eu.vallum.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of one service: every problem it can answer with. The gateway joins the catalogues into one page. */
@Path("problems")
@PermitAll
class ProblemResource {
    /** One entry; {@code type} is the address a client finds in an answer. */
    record Entry(String type, String code, int status, String title) {}

    private final Instance<ProblemTypes> declared;

    ProblemResource(Instance<ProblemTypes> declared) {
        this.declared = declared;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public List<Entry> all() {
        var own = declared.stream().flatMap(types -> types.types().stream());
        return Stream.concat(Arrays.stream(CommonProblem.values()), own)
                .map(type -> new Entry("/problems/" + type.slug(), type.slug(), type.status(), type.title()))
                .sorted(Comparator.comparingInt(Entry::status).thenComparing(Entry::code))
                .toList();
    }
}
