package eu.vallum.incident.classification;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import jakarta.inject.Singleton;
import java.util.List;

/** An incident's classification as tags of MISP, for whoever may read it; in the running transaction. */
@Singleton
public class ClassificationTags {
    private final IncidentAccess access;
    private final Classifications classifications;

    ClassificationTags(IncidentAccess access, Classifications classifications) {
        this.access = access;
        this.classifications = classifications;
    }

    public List<String> of(Actor actor, Seen seen) {
        return access.seesField(actor, seen, Field.SUMMARY)
                ? classifications.of(seen.incident(), false).stream()
                        .map(Classification::tag)
                        .toList()
                : List.of();
    }
}
