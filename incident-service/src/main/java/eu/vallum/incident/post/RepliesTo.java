package eu.vallum.incident.post;

import java.util.Optional;
import java.util.UUID;

/** Where the reader of a mail about an incident may reply. A use case. */
public interface RepliesTo {
    /** Under this name of its values a letter says about which incident it is, if replies are welcome. */
    String INCIDENT = "repliesTo";

    /** The incident's address at this moment; empty where the platform reads no mail or the incident is gone. */
    Optional<String> address(UUID incident);
}
