package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the reporting rules. French: messages/regimes_fr.properties. */
@MessageBundle("regimes")
public interface Regimes {
    @Message("Reporting rules")
    String title();

    @Message(
            "Every report that the law asks for, rule by rule, with the article. Each incident is reckoned by the version that was in force when the entity became aware.")
    String lead();

    @Message("Checked against its source")
    String verified();

    @Message("Not fully checked")
    String unverified();

    @Message("Source of law")
    String source();

    @Message("Version {number}, in force from {day}")
    String version(int number, String day);

    @Message("reviewed on {day}")
    String reviewed(String day);

    @Message("Report or duty")
    String stage();

    @Message("Owed by")
    String owedBy();

    @Message("For")
    String recipient();

    @Message("Runs from")
    String runsFrom();

    @Message("Legal limit")
    String limit();

    @Message("Our target")
    String target();

    @Message("Weekends and holidays")
    String nonWorking();

    @Message("Elapsed time")
    String elapsed();

    @Message("No number in the law")
    String noNumber();

    @Message("at most")
    String atMost();

    @Message("If")
    String when();

    @Message("{number} hours")
    String hours(int number);

    @Message("{number} days")
    String days(int number);

    @Message("1 month")
    String oneMonth();

    @Message("{number} months")
    String months(int number);

    @Message("What each report asks for")
    String asks();
}
