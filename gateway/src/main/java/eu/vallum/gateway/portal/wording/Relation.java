package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about how incidents hang together. French: messages/relation_fr.properties. */
@MessageBundle("relation")
public interface Relation {
    @Message("Related")
    String tab();

    @Message("Related incidents")
    String title();

    @Message("No relation is known")
    String none();

    @Message("What an authority says about how incidents hang together appears here for whoever sees both.")
    String noneText();

    @Message("Add a relation")
    String add();

    @Message(
            "Told to whoever sees both incidents. A relation with another authority’s incident is told to that authority alone.")
    String addHint();

    @Message("There is no other incident to choose.")
    String noOther();

    @Message("This incident is")
    String kind();

    @Message("Other incident")
    String other();

    @Message("Add the relation")
    String doAdd();

    @Message("End")
    String end();

    @Message("said by {name}")
    String saidBy(String name);

    @Message("related to")
    String kind_related();

    @Message("of the same campaign as")
    String kind_same_campaign();

    @Message("caused by")
    String kind_caused_by();

    @Message("a duplicate of")
    String kind_duplicate_of();

    @Message("the cause of")
    String kind_caused_by_of_it();

    @Message("told again in")
    String kind_duplicate_of_of_it();

    @Message("Merge a duplicate")
    String merge();

    @Message(
            "If this was reported twice: this incident points to the one that survives. Both histories stay. Nothing moves: clocks run, reports are owed, and indicators, files and shares stay where they are.")
    String mergeHint();

    @Message("The incident that survives")
    String survivor();

    @Message("Reason")
    String reason();

    @Message("Merge into it")
    String doMerge();

    @Message("This turned out to be")
    String survivorIs();

    @Message("What is owed here is still owed.")
    String nothingMoved();

    @Message("Merged into this incident")
    String mergedHere();

    @Message("Undo the merge")
    String undo();

    @Message("It stands for itself again; both histories keep the merge.")
    String undoHint();

    @Message("The relation was added.")
    String done_related();

    @Message("The relation was ended.")
    String done_ended();

    @Message("The incidents are merged.")
    String done_merged();

    @Message("The merge was undone.")
    String done_undone();
}
