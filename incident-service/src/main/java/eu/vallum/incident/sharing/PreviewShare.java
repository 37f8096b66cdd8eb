package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Tlp;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom it might be given, under which label, without what. */
record PreviewShare(
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> recipients,
        @NotNull Tlp tlp,
        @Size(max = 9) @Nullable List<@NotNull Field> withheld) {
    List<Field> redacted() {
        return withheld == null ? List.of() : withheld;
    }
}
