package eu.vallum.incident.demo;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.fieldlabel.KeepFieldLabels;
import eu.vallum.incident.fieldlabel.LabellingFields;
import eu.vallum.incident.label.ChangeLabel;
import eu.vallum.incident.label.ChangingLabel;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.ReadingIncidents;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;

/** Estonia lets nobody show the hospital's attackers that they are known, and keeps what happened at the utility to persons whom it names. */
@Singleton
class TellingMarking {
    private final ReadingIncidents reading;
    private final ChangingLabel labelling;
    private final LabellingFields fields;
    private final CurrentCaller caller;

    TellingMarking(ReadingIncidents reading, ChangingLabel labelling, LabellingFields fields, CurrentCaller caller) {
        this.reading = reading;
        this.labelling = labelling;
        this.fields = fields;
        this.caller = caller;
    }

    void tell(Acting kadri) {
        caller.as(kadri, () -> {
            done(labelling.change(
                    Story.HOSPITAL,
                    new ChangeLabel(Tlp.AMBER, Pap.AMBER, "The attackers still watch; do not block yet."),
                    version(Story.HOSPITAL)));
            return done(fields.keep(
                    Story.UTILITY,
                    new KeepFieldLabels(
                            List.of(new FieldLabel(Field.SUMMARY, Tlp.RED)), "It says what is not mended yet."),
                    version(Story.UTILITY)));
        });
    }

    private int version(IncidentId incident) {
        return done(reading.read(incident)).version();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        };
    }
}
