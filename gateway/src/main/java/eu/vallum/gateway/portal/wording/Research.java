package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the research search, project pages and the registration. French: messages/research_fr.properties. */
@MessageBundle("research")
public interface Research {
    @Message("Untitled draft")
    String untitled();

    @Message("No projects yet")
    String ownNone();

    @Message("Projects your organisation registers appear here.")
    String ownNoneText();
}
