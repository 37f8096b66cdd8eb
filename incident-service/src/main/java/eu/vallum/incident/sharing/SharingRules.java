package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.IncidentProblem;
import java.util.Optional;

/** Pure rules: whether an incident may be given under a label, and to whom. */
final class SharingRules {
    private SharingRules() {}

    /**
     * Why this label can't be used; a share never loosens what the incident itself says.
     *
     * @param named whether it is for named persons, which RED is for and for no organisation
     */
    static Optional<IncidentProblem> label(Tlp share, Tlp incident, boolean named) {
        if (share == Tlp.RED && named) {
            return Optional.empty();
        }
        if (share == Tlp.RED || incident == Tlp.RED) {
            return Optional.of(IncidentProblem.TLP_RED);
        }
        return share.looserThan(incident) ? Optional.of(IncidentProblem.TLP_LOOSER) : Optional.empty();
    }

    /**
     * What a label of the incident does to a share (TLP 2.0). A share is never looser than its incident. An organisation that was given it
     * keeps it under the stricter label, which binds what it may still pass on; under RED only persons that are named may have it: a share with
     * an organisation names none and ends, and its owner shares again with whom it names.
     */
    static Fate fate(Tlp incident, Tlp share) {
        if (!share.looserThan(incident)) {
            return Fate.KEPT;
        }
        return incident == Tlp.RED ? Fate.ENDED : Fate.TIGHTENED;
    }

    /** Why this recipient can't be given it. */
    static Optional<IncidentProblem> recipient(boolean known, boolean hasIt) {
        if (!known) {
            return Optional.of(IncidentProblem.UNKNOWN_RECIPIENT);
        }
        return hasIt ? Optional.of(IncidentProblem.ALREADY_SHARED) : Optional.empty();
    }
}
