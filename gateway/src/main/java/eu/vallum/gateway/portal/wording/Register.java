package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the register of entities. French: messages/register_fr.properties. */
@MessageBundle("register")
public interface Register {
    @Message("Entities that report to your authority. A report is confirmed when it names one of them.")
    String lead();

    @Message("Add an entity")
    String add();

    @Message("Import a file")
    String importFile();

    @Message("Name, short name or number")
    String search();

    @Message("Search")
    String searchGo();

    @Message("No entity is registered yet")
    String none();

    @Message("Add one, or import your list as a file.")
    String noneText();

    @Message("No entity fits")
    String notFound();

    @Message("Try fewer words, or add the entity.")
    String notFoundText();

    @Message("Name")
    String name();

    @Message("Short name")
    String shortName();

    @Message("Category")
    String category();

    @Message("NIS2 Art. 3: essential or important; others report voluntarily (Art. 30).")
    String categoryHint();

    @Message("Sectors")
    String sectors();

    @Message("Established in")
    String memberState();

    @Message("Provides services in")
    String activeIn();

    @Message("Other Member States where it provides services. They are proposed when its incidents may cross a border.")
    String activeInHint();

    @Message("Numbers")
    String identifiers();

    @Message("One a line, as register=number, for example national=80012345.")
    String identifiersHint();

    @Message("Contacts")
    String contacts();

    @Message("One a line: name, what they do, mailbox, telephone. They never leave your organisation.")
    String contactsHint();

    @Message("Accounts")
    String organisation();

    @Message("The organisation whose people sign in for this entity. They see the reports attached to it.")
    String organisationHint();

    @Message("Accounts")
    String accounts();

    @Message("Has accounts")
    String accountsYes();

    @Message("About the entity")
    String about();

    @Message("Reports: {count}")
    String reports(long count);

    @Message("Save")
    String save();

    @Message("The entity stands in your register.")
    String doneAdded();

    @Message("The entity was changed.")
    String doneChanged();

    @Message("Every row becomes an entity, changes one, or is rejected with a reason. Nothing is removed.")
    String importLead();

    @Message("What would become of the file")
    String tried();

    @Message("What became of the file")
    String taken();

    @Message("Rows read")
    String rowsRead();

    @Message("Added")
    String rowsAdded();

    @Message("Changed")
    String rowsChanged();

    @Message("Unchanged")
    String rowsUnchanged();

    @Message("Rejected")
    String rowsRejected();

    @Message("Keep the rejected rows as a file")
    String keepRejects();

    @Message("Line")
    String line();

    @Message("Column")
    String column();

    @Message("Reason")
    String why();

    @Message("Row")
    String cells();

    @Message("Choose a file")
    String chooseFile();

    @Message(
            "CSV in UTF-8 with a header line; at most 20,000 rows. The first three columns are needed. Several sectors or numbers in a cell are separated by |.")
    String fileHint();

    @Message("File")
    String file();

    @Message("Try it first")
    String tryIt();

    @Message("Take it")
    String take();

    @Message("In your register")
    String confirmed();

    @Message("Entity not confirmed")
    String unconfirmed();

    @Message("Show the entity")
    String show();

    @Message("Take back to not confirmed")
    String detach();

    @Message("Attach to an entity of your register")
    String attach();

    @Message(
            "The report calls it so; nobody has confirmed it. Once it is attached, the entity’s accounts see their own part of it.")
    String attachHint();

    @Message("Attach to {name}")
    String attachTo(String name);

    @Message("Attach")
    String attachGo();

    @Message("Attached. The accounts of the entity see it from now on.")
    String doneAttached();

    @Message("The entity is not confirmed any more.")
    String doneDetached();

    @Message("The link leads nowhere any more.")
    String doneRevoked();

    @Message("Return links")
    String links();

    @Message("Whoever reported without an account comes back by such a link.")
    String linksHint();

    @Message("Mailbox")
    String mailbox();

    @Message("Made")
    String linkMade();

    @Message("Last used")
    String linkUsed();

    @Message("Taken back")
    String linkRevoked();

    @Message("Take back")
    String revoke();

    @Message("Take back the link of {mailbox}")
    String revokeOf(String mailbox);

    @Message("Ask the entity")
    String ask();

    @Message("The entity reads it on its page or by its return link, and is told by mail.")
    String askHint();

    @Message("Answer wanted by")
    String dueAt();

    @Message("Time in {zone}.")
    String dueAtHint(String zone);

    @Message("Ask what you need to know; the entity answers on its page or by its link.")
    String questionsNoneText();

    @Message("In your register: the report is confirmed.")
    String inRegister();

    @Message("Not in your register: the report is marked as not confirmed. You can attach it later.")
    String notInRegister();
}
