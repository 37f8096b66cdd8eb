package eu.vallum.incident.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is taken back; the recipient reads it. */
record WithdrawShare(@NotBlank @Size(max = 1_000) String reason) {}
