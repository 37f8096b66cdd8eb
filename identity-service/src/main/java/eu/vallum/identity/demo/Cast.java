package eu.vallum.identity.demo;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.power.Role;
import java.util.List;

/** Who plays in the demonstration. All of them are made up. */
final class Cast {
    private static final OrganisationId EE_CSIRT = demo("0801");
    private static final OrganisationId EU_AGENCY = demo("2801");

    /** Has no account. */
    static final String FORMER = "01900000-0000-7000-8000-00000000f001";

    static final OrganisationId FORMER_AT = EE_CSIRT;

    private Cast() {}

    /** A person with an account. */
    record Player(String email, String givenName, String familyName, OrganisationId organisation, Role role) {
        String name() {
            return givenName + " " + familyName;
        }
    }

    /** A client with a key. */
    record Machine(String subject, OrganisationId organisation, Role role) {}

    static List<Player> people() {
        return List.of(
                new Player("kadri.tamm@ee.example", "Kadri", "Tamm", EE_CSIRT, Role.COORDINATOR),
                new Player("mari.saar@ee.example", "Mari", "Saar", EE_CSIRT, Role.OFFICER),
                new Player("toomas.rebane@ee.example", "Toomas", "Rebane", demo("0802"), Role.COORDINATOR),
                new Player("anu.lepik@ee.example", "Anu", "Lepik", demo("0802"), Role.COORDINATOR),
                new Player("janis.ozols@lv.example", "Jānis", "Ozols", demo("1901"), Role.COORDINATOR),
                new Player("ruta.kazlauske@lt.example", "Rūta", "Kazlauskė", demo("1701"), Role.COORDINATOR),
                new Player("elena.rossi@university.example", "Elena", "Rossi", demo("1650"), Role.RESEARCHER),
                new Player("liis.kask@hospital.example", "Liis", "Kask", demo("0860"), Role.ENTITY_REPORTER),
                new Player("sofia.marin@centre.example", "Sofia", "Marin", demo("2804"), Role.ADMINISTRATOR),
                new Player("nils.berg@enisa.example", "Nils", "Berg", EU_AGENCY, Role.COORDINATOR));
    }

    static List<Machine> machines() {
        return List.of(
                new Machine("client:demo-agency", EU_AGENCY, Role.AGENCY),
                new Machine("client:demo-agency-desk", EU_AGENCY, Role.AGENCY),
                new Machine("client:demo-agency-writer", EE_CSIRT, Role.COORDINATOR),
                new Machine("client:demo-spoc", demo("0802"), Role.COORDINATOR),
                new Machine("client:demo-partner", demo("1901"), Role.COORDINATOR),
                new Machine("client:demo-entity", demo("0860"), Role.ENTITY_REPORTER),
                new Machine("client:demo-university", demo("1650"), Role.RESEARCHER),
                new Machine("client:demo-centre", demo("2804"), Role.ADMINISTRATOR));
    }

    private static OrganisationId demo(String digits) {
        return OrganisationId.fromString("01900000-0000-7000-8000-00000000" + digits);
    }
}
