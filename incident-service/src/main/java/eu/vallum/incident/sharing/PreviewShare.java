package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Tlp;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** To whom it might be given, under which label. */
record PreviewShare(
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> recipients,
        @NotNull Tlp tlp) {}
