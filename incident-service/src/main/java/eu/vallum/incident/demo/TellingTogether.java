package eu.vallum.incident.demo;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.decision.RecordDecision;
import eu.vallum.incident.decision.RecordingDecisions;
import eu.vallum.incident.note.WriteNote;
import eu.vallum.incident.note.WritingNotes;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.task.GivingTasks;
import eu.vallum.incident.task.KeepTask;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** What is written, done and decided about the clinic's incident. */
@Singleton
class TellingTogether {
    private final WritingNotes writing;
    private final GivingTasks giving;
    private final RecordingDecisions recording;
    private final CurrentCaller caller;

    TellingTogether(WritingNotes writing, GivingTasks giving, RecordingDecisions recording, CurrentCaller caller) {
        this.writing = writing;
        this.giving = giving;
        this.recording = recording;
        this.caller = caller;
    }

    void latvia(Acting janis) {
        as(
                janis,
                () -> writing.write(
                        Story.CLINIC,
                        new WriteNote(
                                "The tool called home to the address on our list. Do you see it in your hospitals?",
                                Tlp.AMBER,
                                List.of(Story.ESTONIA),
                                null,
                                null,
                                "en"),
                        "demo-clinic-message"));
        as(
                janis,
                () -> writing.write(
                        Story.CLINIC,
                        new WriteNote("The clinic calls back on Monday.", Tlp.AMBER_STRICT, null, null, null, "en"),
                        "demo-clinic-note"));
        as(
                janis,
                () -> giving.give(
                        Story.CLINIC,
                        new KeepTask(
                                "Fetch the image of the billing server",
                                "The clinic hands it over at the gate.",
                                Story.LATVIA,
                                null,
                                null,
                                "Europe/Riga"),
                        "demo-clinic-task"));
        as(
                janis,
                () -> recording.record(
                        Story.CLINIC,
                        new RecordDecision(
                                "The clinic's billing stays off the network until the image is read.",
                                "The tool was still calling home at noon.",
                                "Only its connection to the outside cut.",
                                null,
                                null,
                                null),
                        "demo-clinic-decision"));
    }

    private void as(Acting who, Supplier<Outcome<?>> act) {
        caller.as(who, () -> switch (act.get()) {
            case Outcome.Done<?>(var value) -> value;
            case Outcome.Refused<?>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        });
    }
}
