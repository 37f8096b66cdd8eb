package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of files that left the platform. French: messages/download_fr.properties. */
@MessageBundle("download")
public interface Download {
    @Message("Files we took")
    String title();

    @Message("Every file that somebody of our organisation took, and what we were told about it since.")
    String lead();

    @Message("All")
    String all();

    @Message("Recalled")
    String recalled();

    @Message("Filter the files")
    String filter();

    @Message("No file was taken")
    String none();

    @Message("Whoever takes an incident, a report or a list as a file stands here, with the time.")
    String noneText();

    @Message("No file was recalled")
    String noneRecalled();

    @Message("When an owner withdraws a share, the files that we took of it stand here.")
    String noneRecalledText();

    @Message("Incident")
    String incident();

    @Message("File")
    String file();

    @Message("Taken by")
    String by();

    @Message("Since then")
    String since();

    @Message("May be kept")
    String mayBeKept();

    @Message("Not recalled")
    String notRecalled();

    @Message("Withdrawn: the file may not be kept")
    String withdrawn();

    @Message("Deleted by its owner: the file may not be kept")
    String deleted();

    @Message("Marked more strictly")
    String tightened();

    @Message("Destroyed")
    String destroyed();

    @Message("We destroyed it")
    String sayDestroyed();

    @Message("We destroyed the file of {reference}")
    String sayDestroyedOf(String reference);

    @Message("Noted. The owner of the incident sees it.")
    String doneDestroyed();

    @Message("the reporting entity")
    String entity();

    @Message("Report")
    String kind_document();

    @Message("Export")
    String kind_export();

    @Message("Print")
    String kind_print();

    @Message("Attachment")
    String kind_attachment();

    @Message("Files taken of this incident")
    String taken();

    @Message(
            "Files outside the platform cannot be recalled. When a share ends, whoever took a file is told to destroy it; you see here who says so.")
    String cannotRecall();

    @Message("Nobody took this incident as a file.")
    String noneTaken();

    @Message("Files taken")
    String toTaken();

    @Message("Take as a file")
    String take();
}
