package eu.vallum.incident.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Values of facts that decide which deadlines apply, as they were filed or submitted. What is only being typed decides nothing. */
@Singleton
public class Circumstances {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Sql sql;

    Circumstances(Sql sql) {
        this.sql = sql;
    }

    /** Sets those that are named; the others stay. */
    public void set(IncidentId incident, Map<String, String> facts) {
        if (!facts.isEmpty()) {
            sql.run(
                    "update incident set circumstances = circumstances || ? where id = ?",
                    new Json(write(facts)),
                    incident.value());
        }
    }

    public static String write(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<HashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
