package eu.vallum.incident.regime;

/** A name in the languages in which reports are taken. */
public record Wording(String en, String fr) {

    /** In that language; English for any that is not here. */
    public String in(String language) {
        return "fr".equals(language) ? fr : en;
    }
}
