package eu.vallum.endtoend.harness;

/** Demo accounts; all have the platform's demo password. */
public enum People {
    KADRI("kadri.tamm@ee.example", Organisations.ESTONIA),
    MARI("mari.saar@ee.example", Organisations.ESTONIA),
    TOOMAS("toomas.rebane@ee.example", Organisations.ESTONIAN_CONTACT),
    ANU("anu.lepik@ee.example", Organisations.ESTONIAN_CONTACT),
    JANIS("janis.ozols@lv.example", Organisations.LATVIA),
    RUTA("ruta.kazlauske@lt.example", Organisations.LITHUANIA),
    ELENA("elena.rossi@university.example", Organisations.UNIVERSITY),
    LIIS("liis.kask@hospital.example", Organisations.HOSPITAL),
    SOFIA("sofia.marin@centre.example", Organisations.CENTRE),
    NILS("nils.berg@enisa.example", Organisations.AGENCY);

    private final String address;
    private final Organisations organisation;

    People(String address, Organisations organisation) {
        this.address = address;
        this.organisation = organisation;
    }

    public String address() {
        return address;
    }

    public Organisations organisation() {
        return organisation;
    }
}
