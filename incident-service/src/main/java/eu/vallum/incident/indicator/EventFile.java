package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Reads an event file within bounds and hands it to be taken; reading holds no transaction. */
@Singleton
public class EventFile {
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private final ImportingEvent importing;

    EventFile(ImportingEvent importing) {
        this.importing = importing;
    }

    /** @param importId id to give the import */
    public Outcome<ImportReport> take(IncidentId incident, InputStream file, UUID importId) {
        try {
            return importing.take(incident, MispReader.read(new Bounded(file, MOST_BYTES)), importId);
        } catch (Bounded.TooLong e) {
            return Outcome.refused(CommonProblem.TOO_LARGE, "Send at most 16 MiB.");
        } catch (StreamConstraintsException e) {
            return Outcome.refused(
                    IncidentProblem.NOT_A_MISP_EVENT, "It is nested too deep, or a text in it is too long.");
        } catch (JsonProcessingException e) {
            return Outcome.refused(CommonProblem.MALFORMED, "Send well-formed JSON in UTF-8.");
        } catch (IOException e) {
            return Outcome.refused(CommonProblem.MALFORMED, "The file broke off.");
        }
    }
}
