package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about saved lists by which notifications go. French: messages/noticelist_fr.properties. */
@MessageBundle("noticelist")
public interface NoticeLists {
    @Message("Only incidents of this saved list")
    String label();

    @Message(
            "Told is what the list shows you when it happens. It says nothing of what is for you in person, of what was withdrawn, and of what is about no incident: matches, escalations, mail in triage.")
    String hint();

    @Message("Saved lists")
    String lists();

    @Message("All incidents")
    String all();

    @Message("{name} (gone)")
    String lost(String name);

    @Message("Tell me of new ones")
    String tellMe();

    @Message("Paused")
    String isPaused();

    @Message("These rules pause: the list “{name}” cannot be used.")
    String paused(String name);

    @Message("It was discarded, or is not shared any more.")
    String goneText();

    @Message(
            "It asks for somebody’s own incidents where several read, or for what no list can be narrowed by any more.")
    String unusableText();

    @Message(
            "Until you choose another list or none, you are told of no incident but by deadlines and by what is for you in person.")
    String pausedText();
}
