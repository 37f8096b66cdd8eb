package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about translations of an incident's words. French: messages/translation_fr.properties. */
@MessageBundle("translation")
public interface Translation {
    @Message("Original and translation")
    String title();

    @Message("Title")
    String field_title();

    @Message("Summary")
    String field_summary();

    @Message("Nobody has translated this.")
    String none();

    @Message("of an earlier text")
    String outdated();

    @Message("Withdrawn: {reason}")
    String withdrawn(String reason);

    @Message("In other languages, or by others ({count})")
    String others(int count);

    @Message("Translate or correct")
    String open();

    @Message("Translate into another language")
    String choose();

    @Message("A person translates here; no machine does. The original always stands beside it.")
    String chooseHint();

    @Message("Into")
    String into();

    @Message("Go on")
    String goOn();

    @Message("Translation into {language}")
    String translate(String language);

    @Message("It is read by whoever reads the original. What you leave empty is not changed.")
    String oursHint();

    @Message("It is read in your organisation only, not by the owner. What you leave empty is not changed.")
    String theirsHint();

    @Message("Title, translated")
    String titleTranslated();

    @Message("Summary, translated")
    String summaryTranslated();

    @Message("Keep the translation")
    String keep();

    @Message("Withdraw the title in {language}")
    String withdraw_title(String language);

    @Message("Withdraw the summary in {language}")
    String withdraw_summary(String language);

    @Message("Nobody else reads a word of it any more; readers see that it was withdrawn, and why.")
    String withdrawHint();

    @Message("Withdraw the translation")
    String withdrawNow();

    @Message("Why")
    String reason();

    @Message("Earlier translations of your organisation")
    String earlier();

    @Message("Nobody else reads these.")
    String earlierHint();

    @Message("Language of the original")
    String original();

    @Message("Screen readers and spelling follow it. Whoever reads the title or the summary sees it.")
    String originalHint();

    @Message("Say the language")
    String say();

    @Message("The translation stands beside the original.")
    String done_translated();

    @Message("The translation is withdrawn. Readers see the reason and no word of it.")
    String done_withdrawn();

    @Message("The language of the original is said.")
    String done_said();

    @Message("Only a person’s translation is shown. It is neither searched nor part of any file or brief.")
    String limits();
}
