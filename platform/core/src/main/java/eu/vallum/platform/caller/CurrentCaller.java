package eu.vallum.platform.caller;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The caller of the running work: the one bound by {@link #as} first, else the one the request's token names, else nobody. */
@Singleton
public class CurrentCaller {
    private static final ScopedValue<Caller> BOUND = ScopedValue.newInstance();

    private final OfRequest ofRequest;

    CurrentCaller(OfRequest ofRequest) {
        this.ofRequest = ofRequest;
    }

    public Caller get() {
        if (BOUND.isBound()) {
            return BOUND.get();
        }
        if (Arc.container().requestContext().isActive()) {
            var caller = ofRequest.caller();
            return caller == null ? new Nobody() : caller;
        }
        return new Nobody();
    }

    /**
     * The organisation's caller.
     *
     * @throws ProblemException 401 when nobody is signed in, 403 when no single organisation is acted for
     */
    public Acting acting() {
        return switch (get()) {
            case Acting acting -> acting;
            case Job job -> throw new IllegalStateException("a job has no acting organisation: " + job.name());
            case Nobody nobody ->
                throw ofRequestKnown()
                        ? new ProblemException(
                                CommonProblem.NO_ORGANISATION, "Sign in again and choose one organisation.")
                        : new ProblemException(CommonProblem.UNAUTHENTICATED, "Send a valid access token.");
        };
    }

    /** Does work as somebody named, for jobs, listeners and demo data. */
    public <T> T as(Caller caller, Callable<T> work) {
        try {
            return ScopedValue.where(BOUND, caller).call(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean ofRequestKnown() {
        return Arc.container().requestContext().isActive() && ofRequest.signedIn();
    }

    /** Who the request's token names; filled once by {@link CallerFilter}. */
    @RequestScoped
    static class OfRequest {
        private @Nullable Caller caller;
        private boolean signedIn;

        @Nullable Caller caller() {
            return caller;
        }

        boolean signedIn() {
            return signedIn;
        }

        void set(@Nullable Caller known, boolean tokenPresent) {
            caller = known;
            signedIn = tokenPresent;
        }
    }
}
