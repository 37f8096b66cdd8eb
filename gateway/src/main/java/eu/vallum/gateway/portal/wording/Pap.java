package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what may be done with indicators (Permissible Actions Protocol). French: messages/pap_fr.properties. */
@MessageBundle("pap")
public interface Pap {
    @Message("What may be done with the indicators")
    String title();

    @Message(
            "Permissible Actions Protocol: how much the adversary may notice. It takes the incident from nobody; whoever has it keeps to it.")
    String hint();

    @Message("Permitted actions")
    String column();

    @Message("Not said")
    String none();

    @Message("No marking; each indicator’s own tag holds.")
    String noneText();

    @Message("Anything may be done with them.")
    String rule_clear();

    @Message("Active use is allowed: block them, connect to them.")
    String rule_green();

    @Message("Passive look-ups only, also with third parties. Do not block or touch anything of the adversary’s.")
    String rule_amber();

    @Message("Only what nobody outside can notice: search your own logs. No look-up with third parties, no blocking.")
    String rule_red();

    @Message("Stays")
    String stays();

    @Message("The event that you imported is marked so. Its indicators are now; the incident is not.")
    String ofImport();

    @Message("Mark the incident")
    String mark();

    @Message("Look for them only in this way")
    String looking();
}
