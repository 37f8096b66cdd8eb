package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the directory of authorities. French: messages/directory_fr.properties. */
@MessageBundle("directory")
public interface Directory {
    @Message("Directory of authorities")
    String title();

    @Message("How each authority is called when it is urgent. Print it for the night on which there is no page.")
    String lead();

    @Message("As of")
    String printed();

    @Message("Print the directory")
    String print();

    @Message("Our entry")
    String ownEntry();

    @Message("All authorities")
    String all();

    @Message("No authorities yet")
    String none();

    @Message("Authorities appear once they are in the register of organisations.")
    String noneText();

    @Message("Authority")
    String authority();

    @Message("Duty phone")
    String phone();

    @Message("Not said yet")
    String unknown();

    @Message("Mailbox")
    String mailbox();

    @Message("Hours")
    String hours();

    @Message("Last verified")
    String verified();

    @Message("Old")
    String old();

    @Message("The entry is saved; all authorities see it")
    String saved();

    @Message("The entry counts as verified now")
    String nowVerified();

    @Message("Nobody has verified this for long")
    String staleTitle();

    @Message("Other Member States call what stands here at night. Look at it and confirm it.")
    String staleText();

    @Message("What you write here every authority of the Union reads.")
    String ownLead();

    @Message("With the country’s prefix, such as +372 663 0299.")
    String phoneHint();

    @Message("PGP fingerprint")
    String fingerprint();

    @Message("40 or 64 hexadecimal digits; spaces do not count.")
    String fingerprintHint();

    @Message("In words, such as 24/7.")
    String hoursHint();

    @Message("Languages")
    String languages();

    @Message("Two letters each, such as et, en.")
    String languagesHint();

    @Message("Save the entry")
    String save();

    @Message("It is still right")
    String stillRight();
}
