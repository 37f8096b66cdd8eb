package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.upstream.Refusal;

/** What identity-service refuses, in the reader's words and beside the field it speaks of. */
final class Said {
    private Said() {}

    /** Key in bundle {@code trouble}; passes on what no form can answer. */
    static String word(Refusal refusal) {
        return switch (refusal.code()) {
            case "organisation-known" -> "organisationKnown";
            case "organisation-status" -> "organisationStatus";
            case "second-person-needed" -> "secondPerson";
            case "other-member-state" -> "otherState";
            case "role-missing" -> "roleMissing";
            case "own-grant" -> "ownGrant";
            case "role-not-of-kind" -> "roleNotOfKind";
            case "subject-unknown" -> "subjectUnknown";
            case "period-empty" -> "expiryPast";
            case "already-granted" -> "alreadyGranted";
            case "version-outdated" -> "changedMeanwhile";
            default -> {
                if (refusal.status() != 400 && refusal.status() != 409 && refusal.status() != 422) {
                    throw refusal;
                }
                yield "invalid";
            }
        };
    }

    /** Id of the field. */
    static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "organisation-known" -> "name";
            case "role-not-of-kind", "already-granted" -> "role";
            case "own-grant", "subject-unknown" -> "subject";
            case "period-empty" -> "until";
            default -> "form";
        };
    }
}
