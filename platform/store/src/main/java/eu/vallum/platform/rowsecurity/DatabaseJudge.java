package eu.vallum.platform.rowsecurity;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FailureJudge;
import eu.vallum.platform.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Which database failures a client can wait out, which mean that somebody else was faster, and which what it sent no database keeps. */
@Singleton
class DatabaseJudge implements FailureJudge {
    @Override
    public @Nullable Problem judge(Throwable failure) {
        return switch (failure) {
            case OptimisticLockException e -> changed();
            case StaleStateException e -> changed();
            case SQLTransientConnectionException e -> later();
            case SQLException e when unreachable(e) -> later();
            case SQLException e
            when unwritable(e) ->
                CommonProblem.INVALID.problem("Leave out the character with the number 0; no text can hold it.");
            default -> null;
        };
    }

    /** Not in the repertoire of characters: in a text, and in JSON. */
    private static boolean unwritable(SQLException e) {
        return "22021".equals(e.getSQLState()) || "22P05".equals(e.getSQLState());
    }

    /** Class 08: connection; 57P: shutdown, crash, starting up; 53: out of resources. Agroal's timeout carries no state. */
    private static boolean unreachable(SQLException e) {
        var state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).contains("cquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    private static Problem changed() {
        return CommonProblem.CONFLICT.problem("Read the record again and repeat your change on its current version.");
    }

    private static Problem later() {
        return CommonProblem.UNAVAILABLE.problem("Nothing was changed. Send the same request again in a few seconds.");
    }
}
