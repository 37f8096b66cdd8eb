package eu.vallum.incident.demo;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.attachment.Uploading;
import eu.vallum.incident.batch.StartingBatch;
import eu.vallum.incident.bulk.ActOnMany;
import eu.vallum.incident.bulk.ActingOnMany;
import eu.vallum.incident.bulk.Action.Assign;
import eu.vallum.incident.bulk.RunId;
import eu.vallum.incident.entity.EntityId;
import eu.vallum.incident.entity.KeepingRegister;
import eu.vallum.incident.group.MakeGroup;
import eu.vallum.incident.group.MakingGroup;
import eu.vallum.incident.group.ShareWithGroup;
import eu.vallum.incident.group.SharingWithGroup;
import eu.vallum.incident.indicator.EventFile;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.FileIncident;
import eu.vallum.incident.report.FilingIncident;
import eu.vallum.incident.report.GivingFeedback;
import eu.vallum.incident.report.Officer;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.incident.sharing.ShareIncident;
import eu.vallum.incident.sharing.SharingIncident;
import eu.vallum.incident.sharing.WithdrawingShare;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells the story by the same use cases that people use, as the demo accounts. Each act is a transaction of its own. */
@Singleton
class TellingStory {
    private final KeepingRegister keeping;
    private final FilingIncident filing;
    private final ActingOnMany acting;
    private final GivingFeedback feedback;
    private final EventFile file;
    private final StartingBatch batches;
    private final Uploading uploading;
    private final SharingIncident sharing;
    private final WithdrawingShare withdrawing;
    private final MakingGroup making;
    private final SharingWithGroup grouping;
    private final CurrentCaller caller;
    private final Clock clock;

    TellingStory(
            KeepingRegister keeping,
            FilingIncident filing,
            ActingOnMany acting,
            GivingFeedback feedback,
            EventFile file,
            StartingBatch batches,
            Uploading uploading,
            SharingIncident sharing,
            WithdrawingShare withdrawing,
            MakingGroup making,
            SharingWithGroup grouping,
            CurrentCaller caller,
            Clock clock) {
        this.keeping = keeping;
        this.filing = filing;
        this.acting = acting;
        this.feedback = feedback;
        this.file = file;
        this.batches = batches;
        this.uploading = uploading;
        this.sharing = sharing;
        this.withdrawing = withdrawing;
        this.making = making;
        this.grouping = grouping;
        this.caller = caller;
        this.clock = clock;
    }

    /** The clinic in Latvia: answered in time, shared with Estonia, which has not taken it up, with the Union's agency and a group. */
    void latvia(Acting janis) {
        as(janis, () -> keeping.add(new EntityId(Story.CLINIC_ENTITY), Story.clinicEntry()));
        as(janis, () -> file(Story.CLINIC, Story.clinic(clock.instant())));
        // Nothing of it has to change: it shows how such an act is told.
        as(
                janis,
                () -> acting.start(
                        new RunId(Story.ASSIGNMENT),
                        ActOnMany.assigning(List.of(Story.CLINIC.value()), new Assign(null)),
                        null));
        as(
                janis,
                () -> feedback.give(
                        Story.CLINIC,
                        "Thank you. Keep the encrypted disks; indicators follow.",
                        "Report it to the cybercrime unit of the State Police; say that we gave you this reference."));
        as(janis, () -> take(Story.CLINIC, Story.CLINIC_IMPORT));
        as(
                janis,
                () -> batches.tryPaste(
                        Story.CLINIC,
                        Story.CLINIC_BATCH,
                        "What the clinic's proxy logged",
                        "hxxp://updates[.]example/panel\n198.51.100.23\nsee attached log\n"));
        as(janis, () -> uploading.take(Story.CLINIC, Story.CLINIC_FILE, "proxy.log", Story.PROXY_LOG));
        as(janis, () -> share(Story.CLINIC, Story.ESTONIA, Tlp.AMBER, Basis.ART_15_3, Story.CLINIC_TO_ESTONIA));
        as(janis, () -> share(Story.CLINIC, Story.AGENCY, Tlp.AMBER, Basis.ART_23_6, Story.CLINIC_TO_AGENCY));
        as(
                janis,
                () -> making.make(
                        Story.CONTACT_POINTS,
                        new MakeGroup(
                                "Baltic contact points",
                                "Who coordinates answers in the Baltic States.",
                                List.of(Story.ESTONIAN_CONTACT)),
                        null));
        as(
                janis,
                () -> grouping.share(
                        Story.CLINIC,
                        Story.CLINIC_TO_CONTACT_POINTS,
                        new ShareWithGroup(
                                Story.CONTACT_POINTS.value(),
                                Tlp.AMBER,
                                Basis.ART_23_8,
                                "For your overview.",
                                null,
                                false),
                        null));
    }

    /** The hospital and the utility in Estonia; one share went to the wrong authority and was taken back. */
    void estonia(Acting kadri, Acting mari) {
        as(kadri, () -> keeping.add(new EntityId(Story.HOSPITAL_ENTITY), Story.hospitalEntry()));
        as(kadri, () -> file(Story.UTILITY, Story.utility(clock.instant())));
        as(
                kadri,
                () -> file(Story.HOSPITAL, Story.hospital(clock.instant(), new Officer(mari.subject(), mari.name()))));
        as(kadri, () -> take(Story.HOSPITAL, Story.HOSPITAL_IMPORT));
        as(
                kadri,
                () -> share(Story.HOSPITAL, Story.LITHUANIA, Tlp.AMBER, Basis.ART_23_6, Story.TO_LITHUANIA_BY_MISTAKE));
        as(
                kadri,
                () -> withdrawing.withdraw(
                        Story.HOSPITAL,
                        new ShareId(Story.TO_LITHUANIA_BY_MISTAKE),
                        "Sent to the wrong authority; Lithuania is not affected."));
    }

    private Outcome<?> file(IncidentId id, FileIncident report) {
        return filing.file(id, report, null);
    }

    private Outcome<?> take(IncidentId id, UUID importId) {
        try (var event = Objects.requireNonNull(
                TellingStory.class.getResourceAsStream("/demo/misp-event.json"), "the demo's event file is missing")) {
            return file.take(id, event, importId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<?> share(IncidentId id, UUID recipient, Tlp label, Basis basis, UUID shareId) {
        var terms = new ShareIncident(
                List.of(recipient),
                label,
                basis,
                "For your own containment; ask us before contacting the victim.",
                null);
        return sharing.share(id, terms, null, () -> new ShareId(shareId));
    }

    private void as(Acting who, Supplier<Outcome<?>> act) {
        caller.as(who, () -> switch (act.get()) {
            case Outcome.Done<?>(var value) -> value;
            case Outcome.Refused<?>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        });
    }
}
