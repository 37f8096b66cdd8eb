package eu.vallum.platform.problem;

import org.jspecify.annotations.Nullable;

/** Lets a module say which failures mean "not now" or "changed meanwhile" without this one knowing its database. A bean. */
public interface FailureJudge {
    /** The problem this failure stands for, or null when it is not one of the kinds this judge knows. */
    @Nullable Problem judge(Throwable failure);
}
