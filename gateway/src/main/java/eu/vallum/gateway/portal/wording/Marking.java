package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of marking an incident anew and of deleting one. French: messages/marking_fr.properties. */
@MessageBundle("marking")
public interface Marking {
    @Message("Change the marking")
    String labelTitle();

    @Message("A stricter marking holds for every reader at once. You see who loses what before it happens.")
    String labelLead();

    @Message("New marking")
    String newLabel();

    @Message("Reason")
    String reason();

    @Message("Recipients whose share changes see it.")
    String labelReasonHint();

    @Message("Preview who loses what")
    String preview();

    @Message("Who loses what")
    String effectsTitle();

    @Message("Who has it now")
    String whoLosesWhat();

    @Message("Nobody loses anything")
    String nobody();

    @Message("The incident is shared with nobody.")
    String nobodyText();

    @Message("Share ends")
    String ends();

    @Message(
            "TLP:RED is for named persons. This organisation sees nothing any more and gets your reason; you may then share it again with persons you name.")
    String endsText();

    @Message("Share is tightened")
    String tightens();

    @Message("Stays as it is")
    String keeps();

    @Message("Whoever keeps it sees no more fields than before. A looser marking changes no share.")
    String effectsText();

    @Message("Mark as TLP:{label}")
    String mark(String label);

    @Message(
            "{#if n == 1}One file was taken{#else}{n} files were taken{/if}; their holders are told. Files outside cannot be recalled.")
    String filesTaken(int n);

    @Message("Delete an incident filed by mistake")
    String deletionTitle();

    @Message("It is gone for every reader at once, for you too, and cannot be brought back.")
    String deletionWarning();

    @Message(
            "What stays: its reference, who deleted it when and why, the hashes of reports that were submitted, the list of files taken, and the audit log. Recipients keep a tombstone with your reason. An incident that is over is closed, not deleted.")
    String deletionLeaves();

    @Message("Everybody who had it reads it.")
    String deletionReasonHint();

    @Message("Delete {reference}")
    String delete(String reference);

    @Message("Filed by mistake?")
    String toDelete();

    @Message("Deleted incidents")
    String deletionsTitle();

    @Message("What is left of incidents that were filed by mistake.")
    String deletionsLead();

    @Message("Deleted. Nobody sees it any more; whoever had it was told why.")
    String doneDeleted();

    @Message("Nothing was deleted")
    String noneDeleted();

    @Message("An incident that was filed by mistake can be deleted from its own page.")
    String noneDeletedText();

    @Message("Told")
    String told();

    @Message("{readers} organisations, {files} files")
    String toldCount(int readers, int files);

    @Message("Reports submitted")
    String submitted();

    @Message("None")
    String noneSubmitted();

    @Message("{#if n == 1}One report{#else}{n} reports{/if}")
    String submittedCount(int n);

    @Message("Marked more strictly")
    String tightened();

    @Message("Marked anew. Every reader sees it under the new marking from now on.")
    String doneMarked();
}
