package eu.vallum.incident.inquiry;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The answer, or why it is declined. */
@NothingElse
record AnswerInquiry(@NotBlank @Size(max = 4_000) String text) {}
