package eu.vallum.platform.rowsecurity;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sets the caller with its person, and for jobs the job role, when a connection joins a transaction; both end with the transaction. One round trip.
 *
 * <p>It never throws: an exception here would hand the connection back to the pool while it is still enlisted, and other requests would
 * fail or see foreign rows. A connection that can't be told its caller is cut instead, which is loud and hurts nobody else.
 */
@Singleton
class CallerOnConnection implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(CallerOnConnection.class);
    private static final String TELL =
            "select set_config('vallum.caller', ?, true), set_config('vallum.person', ?, true), "
                    + "set_config('role', ?, true)";

    private final CurrentCaller caller;
    private final String jobRole;

    CallerOnConnection(CurrentCaller caller, @ConfigProperty(name = "vallum.store.database") String database) {
        this.caller = caller;
        this.jobRole = database + "_job";
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                return; // no transaction, no caller, no rows
            }
            var who = caller.get();
            try (var tell = connection.prepareStatement(TELL)) {
                tell.setString(1, who.setting());
                tell.setString(2, who.person());
                tell.setString(3, who instanceof Job ? jobRole : "none");
                tell.execute();
            }
        } catch (Throwable e) {
            LOG.error("could not tell the database who asks; cutting the connection", e);
            cut(connection);
        }
    }

    private static void cut(Connection connection) {
        try {
            // Agroal's own abort() does not reach the driver.
            connection.unwrap(Connection.class).abort(Runnable::run);
        } catch (SQLException e) {
            LOG.error("could not cut the connection", e);
        }
    }
}
