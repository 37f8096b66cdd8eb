package eu.vallum.incident;

import eu.vallum.incident.Stage.Player;

/** What stands in the database itself of an incident's translations. */
public final class TranslatedRows {
    private TranslatedRows() {}

    /** Rows that an organisation is let through to. */
    public static long of(Player who, String incident) {
        return Store.as(
                who.organisation(),
                c -> Store.count(
                        c,
                        "select (select count(*) from translation where incident = '%1$s') + (select count(*) from translation_version where incident = '%1$s')"
                                .formatted(incident)));
    }

    /** Those with a word in them. */
    public static long holding(Player who, String incident, String word) {
        return Store.as(
                who.organisation(),
                c -> Store.count(
                        c,
                        "select (select count(*) from translation t where incident = '%1$s' and t::text like '%%%2$s%%') + (select count(*) from translation_version t where incident = '%1$s' and t::text like '%%%2$s%%')"
                                .formatted(incident, word)));
    }

    /** Rows whoever's they are. */
    public static int all(String incident) {
        // a superuser's view is not to be had: the owner of the tables goes without their policies for a moment
        Store.define("alter table translation no force row level security");
        try {
            return Store.catalogue("select incident from translation where incident = '%s'".formatted(incident))
                    .size();
        } finally {
            Store.define("alter table translation force row level security");
        }
    }

    /** Another summary than was filed, which no use case of the service does. */
    public static void rewrite(String incident, String summary) {
        Store.define("update incident set summary = '%s' where id = '%s'".formatted(summary, incident));
    }

    /** Entries of the audit log. */
    public static long audited(Player who, String incident, String action, String outcome) {
        return Store.as(
                who.organisation(),
                c -> Store.count(
                        c,
                        "select count(*) from audit_entry where action = '%s' and '%s' = any (record_ids) and outcome = '%s'"
                                .formatted(action, incident, outcome)));
    }
}
