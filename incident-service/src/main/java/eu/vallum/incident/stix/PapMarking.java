package eu.vallum.incident.stix;

import eu.vallum.incident.pap.Pap;
import java.util.Arrays;
import java.util.Optional;

/** Marking definitions of PAP by the extension of OASIS (cti-stix-common-objects), which permits these objects and no others. */
public final class PapMarking {
    public static final String EXTENSION = "extension-definition--f8d78575-edfd-406e-8e84-6162a8450f5b";
    private static final String WHITE = "marking-definition--a3bea94c-b469-41dc-9cfe-d6e7daba7730";

    private PapMarking() {}

    public static String id(Pap pap) {
        return "marking-definition--"
                + switch (pap) {
                    case CLEAR -> "ad15a0cd-55b6-4588-a14c-a66105329b92";
                    case GREEN -> "c43594d1-4b11-4c59-93ab-1c9b14d53ce9";
                    case AMBER -> "60f8932b-e51e-4458-b265-a2e8be9a80ab";
                    case RED -> "740d36e5-7714-4c30-961a-3ae632ceee0e";
                };
    }

    /** When the extension says that it was made. */
    public static String created(Pap pap) {
        return switch (pap) {
            case CLEAR -> "2022-10-01T00:00:00.000Z";
            case AMBER -> "2022-10-02T00:00:00.000Z";
            case RED -> "2022-10-06T00:00:00.000Z";
            case GREEN -> "2022-10-09T00:00:00.000Z";
        };
    }

    /** What a marking is about; nothing for one that is not about this. WHITE is what CLEAR was called before. */
    static Optional<Pap> of(String marking) {
        return marking.equals(WHITE)
                ? Optional.of(Pap.CLEAR)
                : Arrays.stream(Pap.values())
                        .filter(pap -> id(pap).equals(marking))
                        .findFirst();
    }
}
