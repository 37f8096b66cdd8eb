package eu.vallum.incident.stage;

/** The words on a printed document beside those of its regime. */
record PrintWords(
        String reference,
        String entity,
        String authority,
        String recipients,
        String submitted,
        String due,
        String late,
        String previous,
        String nothing,
        String exercise,
        String page) {
    private static final PrintWords ENGLISH = new PrintWords(
            "Receipt",
            "Entity",
            "Taken by",
            "For",
            "Submitted",
            "Due",
            "Why it is late",
            "Hash of the document before",
            "Not known",
            "EXERCISE – NOT REAL",
            "page");
    private static final PrintWords FRENCH = new PrintWords(
            "Récépissé",
            "Entité",
            "Reçu par",
            "Pour",
            "Soumis",
            "Échéance",
            "Raison du retard",
            "Empreinte du document précédent",
            "Inconnu",
            "EXERCICE – FICTIF",
            "page");

    static PrintWords in(String language) {
        return "fr".equals(language) ? FRENCH : ENGLISH;
    }
}
