package eu.vallum.gateway.portal.view;

/** A name in the languages in which reports are taken; other languages of the portal fall back to English. */
public record Wording(String en, String fr) {

    public String in(String language) {
        return "fr".equals(language) ? fr : en;
    }
}
