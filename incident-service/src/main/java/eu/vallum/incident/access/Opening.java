package eu.vallum.incident.access;

/** Notes that a recipient reads an incident, and says through which share. The sharing feature knows how. */
public interface Opening {
    ReceivedShare open(Actor actor, Seen seen);
}
