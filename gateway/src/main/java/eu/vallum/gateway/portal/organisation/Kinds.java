package eu.vallum.gateway.portal.organisation;

import java.util.List;

/** Kinds of organisation that can be proposed: the Union has bodies, Member States have everything else. */
final class Kinds {
    private Kinds() {}

    static List<String> of(String memberState) {
        return memberState.equals("EU")
                ? List.of("eu-body")
                : List.of("entity", "research-organisation", "csirt", "spoc", "competent-authority", "ncc");
    }
}
