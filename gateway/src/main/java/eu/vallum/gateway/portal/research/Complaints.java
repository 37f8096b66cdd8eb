package eu.vallum.gateway.portal.research;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.research.Draft.Complaint;
import java.util.List;

/** Puts what the registry says of a draft beside the fields it speaks of, in the reader's words. */
final class Complaints {
    private Complaints() {}

    /** Notes every complaint at its field: {@code /participants/0/ror} is {@code participants.0.ror}. */
    static void note(Form form, List<Complaint> complaints) {
        for (var complaint : complaints) {
            form.refuse(complaint.pointer().substring(1).replace('/', '.'), word(complaint.code()));
        }
    }

    /** Key in bundle {@code trouble}. */
    private static String word(String code) {
        return switch (code) {
            case "missing" -> "required";
            case "too-long" -> "tooLong";
            case "not-a-date" -> "notADay";
            case "before-start" -> "beforeStart";
            case "not-an-amount" -> "notAnAmount";
            case "not-a-country" -> "notACountry";
            case "not-a-ror" -> "notARor";
            case "not-a-pic" -> "notAPic";
            case "not-an-orcid" -> "notAnOrcid";
            case "not-a-grant" -> "notAGrant";
            case "one-coordinator" -> "oneCoordinator";
            case "repeated" -> "repeated";
            default -> "invalid";
        };
    }
}
