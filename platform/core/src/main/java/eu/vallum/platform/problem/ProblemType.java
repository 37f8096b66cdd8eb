package eu.vallum.platform.problem;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A kind of problem. Implemented by one enum a service, so that the catalogue at {@code /problems} is complete by construction.
 */
public interface ProblemType {
    /**
     * What every occurrence of a kind has in common.
     *
     * @param slug last part of the type URI; stable and never reused
     * @param status HTTP status this kind always answers with
     * @param title short English title
     */
    record Kind(String slug, int status, String title) {}

    /** What every occurrence has in common. */
    Kind kind();

    /** Last part of the type URI. */
    default String slug() {
        return kind().slug();
    }

    /** HTTP status. */
    default int status() {
        return kind().status();
    }

    /** Short English title. */
    default String title() {
        return kind().title();
    }

    /** This kind, said of one occurrence. */
    default Problem problem(@Nullable String detail) {
        return new Problem("/problems/" + slug(), title(), status(), detail, null, slug(), null, null);
    }

    /** The answer for one occurrence; instance and trace are filled in on the way out. */
    default Response response(@Nullable String detail) {
        return Response.status(status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem(detail))
                .build();
    }
}
