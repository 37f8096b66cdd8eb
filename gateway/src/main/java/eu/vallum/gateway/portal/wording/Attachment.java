package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about files that hang on an incident. French: messages/attachment_fr.properties. */
@MessageBundle("attachment")
public interface Attachment {
    @Message("Files")
    String tab();

    @Message("Files of this incident")
    String title();

    @Message("No file hangs on this incident")
    String none();

    @Message("Logs, mails, disk images or samples appear here, with who had them and when.")
    String noneText();

    @Message("What the owner adds and does not keep to itself appears here.")
    String noneTheirs();

    @Message("Add a file")
    String add();

    @Message("File")
    String choose();

    @Message("At most {most} MiB. It is never opened or shown here; its type is found by its content.")
    String chooseHint(long most);

    @Message("Marking of the file")
    String ownLabel();

    @Message("As the incident, or stricter. RED stays with your organisation.")
    String ownLabelHint();

    @Message("As the incident")
    String asIncident();

    @Message("This may be malware: give it out in a locked zip file only")
    String isSample();

    @Message("Whoever has this incident gets the file, unless you withhold files from them.")
    String recipientsGet();

    @Message("Add it")
    String send();

    @Message("The incident is closed. Reopen it to add files.")
    String closed();

    @Message("File")
    String file();

    @Message("What it is")
    String what();

    @Message("Take it")
    String taking();

    @Message("Download")
    String takeIt();

    @Message("Download as locked zip")
    String takeZip();

    @Message("Each download is noted with your name and the time.")
    String noted();

    @Message(
            "Locked zip files open with the password {word}. It is no secret: it keeps mail gates from deleting the file and people from running it by a click.")
    String password(String word);

    @Message("Not scanned")
    String notScanned();

    @Message("No scanner is connected. Nothing here says that a file is harmless.")
    String notScannedHint();

    @Message("Sample")
    String sample();

    @Message("Its name claims another type")
    String disguised();

    @Message("Removed")
    String removed();

    @Message("Removed by {name}: {reason}")
    String removedBy(String name, String reason);

    @Message("added by {name}")
    String addedBy(String name);

    @Message("Added")
    String added();

    @Message("SHA-256")
    String hash();

    @Message("Size")
    String size();

    @Message("B")
    String unit_b();

    @Message("KiB")
    String unit_kib();

    @Message("MiB")
    String unit_mib();

    @Message("Custody and marking")
    String details();

    @Message("All files")
    String back();

    @Message("Custody log")
    String custody();

    @Message(
            "What was done with the file, by whom and when, with its hash at each step. Nobody can change or remove a line.")
    String custodyLead();

    @Message("Only the owner reads who had the file.")
    String custodyOwner();

    @Message("Step")
    String step();

    @Message("Who")
    String by();

    @Message("Added")
    String step_added();

    @Message("Marked")
    String step_marked();

    @Message("Removed")
    String step_removed();

    @Message("Download began")
    String step_opened();

    @Message("Download as zip began")
    String step_opened_zip();

    @Message("All of it left")
    String step_sent();

    @Message("All of it left, as zip")
    String step_sent_zip();

    @Message("Damaged: not given out whole")
    String step_damaged();

    @Message("Mark it anew")
    String mark();

    @Message("A stricter marking holds at once. Whoever took a copy is told.")
    String markHint();

    @Message("Reason")
    String reason();

    @Message("Whoever took a copy reads it.")
    String reasonHint();

    @Message("Save the marking")
    String doMark();

    @Message("Remove the file")
    String remove();

    @Message(
            "Its bytes are destroyed for good. Name, hash and custody log stay. Copies outside cannot be called back; whoever has one is told.")
    String removeHint();

    @Message("Destroy its bytes")
    String doRemove();

    @Message("The file hangs on the incident.")
    String doneAdded();

    @Message("The file is marked anew.")
    String doneMarked();

    @Message("The file was removed.")
    String doneRemoved();
}
