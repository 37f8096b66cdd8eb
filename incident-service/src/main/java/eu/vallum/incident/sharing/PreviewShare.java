package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Tlp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom it might be given, under which label, without what, under TLP:RED to whom of them. */
record PreviewShare(
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> recipients,
        @NotNull Tlp tlp,
        @Size(max = 9) @Nullable List<@NotNull Field> withheld,
        @Size(min = 1, max = 200) @Nullable List<@NotNull @Valid Named> persons) {
    List<Field> redacted() {
        return withheld == null ? List.of() : withheld;
    }
}
