package eu.vallum.incident.hold;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why passing on may be delayed (Delegated Regulation (EU) 2026/881). */
enum Ground {
    /** Nature of the information: the risk outweighs the benefit and can't be mitigated (Art. 3). */
    INFORMATION("Reg. (EU) 2026/881 Art. 3", false),
    /** A recipient had an incident that casts doubt on its confidentiality, until that is restored (Art. 4). */
    RECIPIENT_INCIDENT("Reg. (EU) 2026/881 Art. 4", true),
    /** A recipient has not the means to keep it confidential (Art. 4). */
    RECIPIENT_CAPABILITY("Reg. (EU) 2026/881 Art. 4", true),
    /** The reporting platform itself is compromised, as ENISA says and lifts (Art. 5). */
    PLATFORM("Reg. (EU) 2026/881 Art. 5", false);

    private final String basis;
    private final boolean specific;

    Ground(String basis, boolean specific) {
        this.basis = basis;
        this.specific = specific;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String basis() {
        return basis;
    }

    /** Whether it lies with recipients, who must be named then. */
    boolean specific() {
        return specific;
    }

    @JsonCreator
    static @Nullable Ground of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
