package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages for local runs. French: messages/gallery_fr.properties. */
@MessageBundle("gallery")
public interface Gallery {
    @Message("What this local run sent. Nothing left this machine.")
    String mailLead();

    @Message("No mail yet")
    String mailNone();

    @Message("Invite a person and look again.")
    String mailNoneText();

    @Message("The mail exchange does not answer")
    String mailDown();

    @Message("It starts together with the platform.")
    String mailDownText();

    @Message("Buttons")
    String buttons();

    @Message("Markings and chips")
    String chips();

    @Message("Tiles and next step")
    String tiles();

    @Message("Clocks")
    String clocks();

    @Message("Table")
    String table();

    @Message("Timeline")
    String timeline();

    @Message("Notifications")
    String notes();

    @Message("Empty place")
    String empty();

    @Message("Tabs")
    String tabs();

    @Message("Form with steps and errors")
    String form();

    @Message("Live state and keys")
    String live();

    @Message("States")
    String states();

    @Message("More of a list")
    String paging();

    @Message("Choices from a list")
    String picks();

    @Message("Files and what became of them")
    String files();

    @Message("Side by side")
    String sides();

    @Message("Questions and notes")
    String talk();

    @Message("Figures")
    String figures();

    @Message("A brief")
    String brief();

    @Message("A record as others read it")
    String record();

    @Message("Left out")
    String left();

    @Message("An entity’s report")
    String own();
}
