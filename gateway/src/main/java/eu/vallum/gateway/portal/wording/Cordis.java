package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of imports from CORDIS. French: messages/cordis_fr.properties. */
@MessageBundle("cordis")
public interface Cordis {

    @Message(
            "Projects from files as CORDIS publishes them. Everything odd is taken and reported, never silently dropped.")
    String lead();

    @Message("For administrators")
    String closed();

    @Message(
            "Importing takes the role of an administrator in your organisation. A coordinator or administrator can give it to you.")
    String closedText();

    @Message("Imports so far")
    String imports();

    @Message("Nothing was imported yet")
    String none();

    @Message("Send the first files beside this list; the report appears here.")
    String noneText();

    @Message("Started")
    String started();

    @Message("ended")
    String ended();

    @Message("State")
    String state();

    @Message("Added")
    String added();

    @Message("projects that are new here")
    String addedNote();

    @Message("Changed")
    String changed();

    @Message("projects brought up to date")
    String changedNote();

    @Message("Unchanged")
    String unchanged();

    @Message("projects that said the same")
    String unchangedNote();

    @Message("Send files")
    String send();

    @Message("Files")
    String files();

    @Message(
            "CSV tables or zip archives of them, at most 20 files and 512 MB together. A table is known by its columns, not by its name.")
    String filesHint();

    @Message("Are the tables cut off?")
    String cut();

    @Message("In tables that are cut off, sums over a project’s participants mean nothing and are not compared.")
    String cutHint();

    @Message("Start the import")
    String start();

    @Message("Import from CORDIS")
    String one();

    @Message("Progress")
    String progress();

    @Message("{done} of {total} rows")
    String rows(int done, int total);

    @Message("Counting the rows")
    String counting();

    @Message("You can leave this page; the work goes on.")
    String leave();

    @Message("Look again")
    String look();

    @Message("The import failed")
    String failed();

    @Message("Result")
    String result();

    @Message("The tables are cut off: sums over participants were not compared.")
    String truncated();

    @Message("Tables")
    String tables();

    @Message("No table was read")
    String tablesNone();

    @Message("None of the files held columns that are known.")
    String tablesNoneText();

    @Message("File")
    String file();

    @Message("Table")
    String table();

    @Message("Rows read")
    String read();

    @Message("Taken")
    String taken();

    @Message("Rejected")
    String rejected();

    @Message("What was noticed")
    String findings();

    @Message("All findings")
    String allFindings();

    @Message("Nothing odd")
    String findingsNone();

    @Message("Every row was taken as it stood.")
    String findingsNoneText();

    @Message("Noticed")
    String noticed();

    @Message("Where")
    String where();

    @Message("What stood there")
    String found();

    @Message("Outcome")
    String outcome();

    @Message("line {line}")
    String line(Integer line);

    @Message("project {number}")
    String project(String number);
}
