package eu.vallum.identity.organisation;

import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.problem.FailureJudge;
import eu.vallum.platform.problem.Problem;
import jakarta.inject.Singleton;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Two proposals of one name at the same moment: the database lets one pass, and the other is told so. */
@Singleton
class NameClash implements FailureJudge {
    @Override
    public @Nullable Problem judge(Throwable failure) {
        return failure instanceof ConstraintViolationException clash
                        && "organisation_name".equals(clash.getConstraintName())
                ? IdentityProblem.ORGANISATION_KNOWN.problem("Look it up in the register.")
                : null;
    }
}
