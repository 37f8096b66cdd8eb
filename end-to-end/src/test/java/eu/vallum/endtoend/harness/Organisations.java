package eu.vallum.endtoend.harness;

import java.util.UUID;

/** Organisations of the demo, by their fixed ids. */
public enum Organisations {
    ESTONIA("801"),
    ESTONIAN_CONTACT("802"),
    LATVIA("1901"),
    LITHUANIA("1701"),
    HOSPITAL("860"),
    UNIVERSITY("1650"),
    AGENCY("2801"),
    CENTRE("2804");

    private final UUID id;

    Organisations(String end) {
        this.id = UUID.fromString("01900000-0000-7000-8000-" + "0".repeat(12 - end.length()) + end);
    }

    public UUID id() {
        return id;
    }
}
