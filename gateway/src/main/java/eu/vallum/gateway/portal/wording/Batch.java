package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about batches of indicators. French: messages/batch_fr.properties. */
@MessageBundle("batch")
public interface Batch {
    @Message("Add many at once")
    String add();

    @Message("Send indicators")
    String send();

    @Message("They are tried first: you see what would be taken before anything is.")
    String sendHint();

    @Message("Paste values")
    String values();

    @Message("One a line, also defanged, such as hxxp and [.]")
    String valuesHint();

    @Message("Or choose a file")
    String orFile();

    @Message("Kind")
    String kind();

    @Message("File")
    String file();

    @Message("At most 50 MiB. A feed is a zip file with its manifest.")
    String fileHint();

    @Message("Try it")
    String attempt();

    @Message("Batches")
    String batches();

    @Message("Batch")
    String one();

    @Message("No batch yet")
    String none();

    @Message("What you send appears here with what became of it.")
    String noneText();

    @Message("Sent")
    String sent();

    @Message("Ended")
    String ended();

    @Message("State")
    String state();

    @Message("Read")
    String read();

    @Message("Taken")
    String taken();

    @Message("Would be taken")
    String wouldTake();

    @Message("Already there")
    String alreadyThere();

    @Message("Refused")
    String rejected();

    @Message("Parts without indicators")
    String ignored();

    @Message("Trial")
    String dry();

    @Message("This could not be read to its end.")
    String failed();

    @Message("It had ended meanwhile; this is how it stands.")
    String over();

    @Message("You may leave this page; the work goes on.")
    String leave();

    @Message("Look again")
    String look();

    @Message("Take them")
    String takeThem();

    @Message("Refused lines as a file")
    String rejectFile();

    @Message("Stop")
    String stop();

    @Message("Waiting")
    String state_waiting();

    @Message("Under way")
    String state_running();

    @Message("Done")
    String state_done();

    @Message("Failed")
    String state_failed();

    @Message("Stopped")
    String state_cancelled();

    @Message("List, one value a line")
    String kind_paste();

    @Message("CSV with a column “value”")
    String kind_csv();

    @Message("STIX 2.1 bundle")
    String kind_stix();

    @Message("MISP event")
    String kind_misp();

    @Message("MISP feed (zip)")
    String kind_misp_feed();
}
