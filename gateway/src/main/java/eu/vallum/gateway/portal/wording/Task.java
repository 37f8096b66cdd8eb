package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of tasks about incidents. French: messages/task_fr.properties. */
@MessageBundle("task")
public interface Task {

    @Message("Tasks")
    String title();

    @Message("No tasks")
    String none();

    @Message("Give the first one beside. It is seen by who gave it and by who has it.")
    String noneText();

    @Message("Open")
    String state_open();

    @Message("Being done")
    String state_doing();

    @Message("Done")
    String state_done();

    @Message("Not needed")
    String state_dropped();

    @Message("Overdue")
    String overdue();

    @Message("For")
    String forWhom();

    @Message("due")
    String due();

    @Message("Who did what")
    String history();

    @Message("Given")
    String step_given();

    @Message("Changed")
    String step_changed();

    @Message("Taken")
    String step_taken();

    @Message("Done")
    String step_done();

    @Message("Not needed")
    String step_dropped();

    @Message("Reopened")
    String step_reopened();

    @Message("What was done, or why not")
    String words();

    @Message("I do it")
    String take();

    @Message("Done")
    String done();

    @Message("Not needed")
    String drop();

    @Message("Reopen")
    String reopen();

    @Message("Give a task")
    String give();

    @Message("What is to be done")
    String what();

    @Message("Details")
    String details();

    @Message("Who does it")
    String assignee();

    @Message("One of your people, or an authority that has the incident. Who does it there, it says itself.")
    String assigneeHint();

    @Message("Anybody of our organisation")
    String ownOrganisation();

    @Message("Due")
    String dueAt();

    @Message("In the time of {zone}. It is your wish and no deadline of the law.")
    String dueAtHint(String zone);

    @Message("Given. It waits for whoever is to do it.")
    String doneGiven();

    @Message("It is yours.")
    String doneTaken();

    @Message("Done.")
    String doneDone();

    @Message("Not needed any more.")
    String doneDropped();

    @Message("Reopened.")
    String doneReopened();

    @Message("Somebody was faster")
    String outdated();

    @Message("The task changed meanwhile. What you typed is still here; look at its present state and say it again.")
    String outdatedText();

    @Message("Tasks for me")
    String waiting();

    @Message("Nothing to do")
    String waitingNone();

    @Message("Tasks for you, and those for anybody of your organisation, appear here until they are done.")
    String waitingNoneText();

    @Message("Given by {name},")
    String givenBy(String name);

    @Message("for anybody of our organisation")
    String anybody();
}
