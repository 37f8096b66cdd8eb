package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about vocabularies, and classifying by them. French: messages/vocabulary_fr.properties. */
@MessageBundle("vocabulary")
public interface Vocabulary {
    @Message("Vocabularies")
    String title();

    @Message(
            "Words that others fixed and maintain. The newest version of each file in the platform’s folder is loaded.")
    String lead();

    @Message("Loaded")
    String loaded();

    @Message("No vocabulary is loaded")
    String none();

    @Message("Whoever runs the platform puts files in the format of MISP’s taxonomies into its folder.")
    String noneText();

    @Message("Name")
    String name();

    @Message("Version")
    String version();

    @Message("Terms")
    String terms();

    @Message("Use")
    String use();

    @Message("Loaded at")
    String since();

    @Message("Classifies incidents")
    String classifies();

    @Message("Said with the label")
    String marks();

    @Message("Files that are not loaded")
    String refused();

    @Message("Only one term of all")
    String exclusive();

    @Message("only one of these")
    String onlyOne();

    @Message("Term")
    String term();

    @Message("Meaning")
    String meaning();

    @Message("Tag")
    String tag();

    @Message("It is too large; the most is")
    String problem_too_large();

    @Message("It is not in UTF-8")
    String problem_not_utf_8();

    @Message("It is not well-formed JSON, at line and column")
    String problem_not_json();

    @Message("It is no vocabulary; it lacks or garbles")
    String problem_not_a_vocabulary();

    @Message("No tag can hold this, or it is too long")
    String problem_word_unusable();

    @Message("A predicate stands there twice")
    String problem_predicate_repeated();

    @Message("Values belong to a predicate that it does not have")
    String problem_predicate_unknown();

    @Message("A term stands there twice")
    String problem_term_repeated();

    @Message("It has more terms than are taken")
    String problem_too_many_terms();

    @Message("A newer version is loaded")
    String problem_older();

    @Message("Another file has the same vocabulary, as new or newer")
    String problem_outranked();

    @Message("Classification")
    String tab();

    @Message("How this incident is classified")
    String classification();

    @Message("Not classified yet")
    String unclassified();

    @Message("What its owner says by terms of vocabularies appears here, for whoever reads the summary.")
    String unclassifiedText();

    @Message("Add a term")
    String add();

    @Message("It goes with exported MISP events as a tag. Recipients who read the summary read it.")
    String addHint();

    @Message("Vocabulary")
    String from();

    @Message("Show its terms")
    String showTerms();

    @Message("Add the term")
    String doAdd();

    @Message("Remove")
    String remove();

    @Message("The term was added.")
    String done_added();

    @Message("The term was removed.")
    String done_removed();

    @Message("More terms")
    String moreTerms();
}
