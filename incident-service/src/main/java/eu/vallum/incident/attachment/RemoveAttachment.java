package eu.vallum.incident.attachment;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why its bytes go; holders of copies read it. */
@NothingElse
record RemoveAttachment(@NotBlank @Size(max = 1_000) String reason) {}
