package eu.vallum.incident.problem;

import eu.vallum.platform.problem.ProblemType;

/** Problems of this service alone. */
public enum IncidentProblem implements ProblemType {
    ROLE_MISSING("role-missing", 403, "Your role does not allow this"),
    ONLY_OWNER("only-owner", 403, "Only the organisation that owns the incident may do this"),
    INCIDENT_CLOSED("incident-closed", 409, "The incident is closed"),
    INCIDENT_NOT_CLOSED("incident-not-closed", 409, "The incident is not closed"),
    INCIDENT_RECALLED("incident-recalled", 409, "The report was recalled"),
    ALREADY_OFFICER("already-the-officer", 409, "They work on it already"),
    REGIME_ALREADY("regime-already-applies", 409, "The incident falls under this regime already"),
    STAGE_SUBMITTED("stage-already-submitted", 409, "This report was submitted already"),
    STAGE_NOT_OWED("stage-not-owed", 409, "This report is not owed now"),
    DOCUMENTS_CHANGED("documents-changed", 409, "Something was submitted meanwhile"),
    STAGE_INCOMPLETE("stage-incomplete", 422, "The report lacks what it must say"),
    LATE_WITHOUT_REASON("late-without-reason", 422, "A late report must say why"),
    FACT_CHANGED("fact-changed", 409, "Somebody else changed this meanwhile"),
    NOT_RECALLABLE("not-recallable", 409, "This cannot be recalled"),
    EXPORT_NOT_READY("export-not-ready", 409, "The file is still being made"),
    EXPORT_OUTDATED("export-outdated", 410, "What stands in the file may not be handed out like that any more"),
    SELECTION_CHANGED("selection-changed", 409, "The selection is not what it was when you looked"),
    RUN_NOT_UNDOABLE("not-undoable", 409, "This can't be undone now"),
    VIEW_NAME_TAKEN("view-name-taken", 409, "You keep a view of this name already"),
    ONLY_VIEW_AUTHOR("only-view-author", 403, "Only who shares the view or a coordinator may change it"),
    ALREADY_SHARED("already-shared", 409, "It is shared with them already"),
    ALREADY_WITHDRAWN("already-withdrawn", 409, "The share is over already"),
    GROUP_NAME_TAKEN("group-name-taken", 409, "You have a group of this name"),
    GROUP_OVER("group-over", 409, "The group has ended"),
    ALREADY_MEMBER("already-in-group", 409, "It belongs to the group already"),
    NOT_MEMBER("not-in-group", 409, "It does not belong to the group"),
    UNKNOWN_GROUP("unknown-group", 422, "You have no such group"),
    NOT_RECALLED("not-recalled", 409, "There is nothing to destroy"),
    ONLY_AUTHOR("only-author", 403, "Only who wrote it may do this"),
    ALREADY_CORRECTED("already-corrected", 409, "Another entry corrects it already"),
    NOTE_WITHDRAWN("note-withdrawn", 409, "It was withdrawn"),
    NOT_SHARED_WITH("not-shared-with", 422, "It does not have the incident"),
    ALREADY_ASKED("already-asked", 409, "It was asked already and has not answered"),
    REQUEST_OVER("request-over", 409, "The request was answered already"),
    NOT_A_MISP_EVENT("not-a-misp-event", 422, "This is not a MISP event that can be taken"),
    BATCH_OVER("batch-over", 409, "The batch has ended already"),
    BATCH_NOT_DRY("batch-not-a-dry-run", 409, "Only a dry run that has ended can be taken for good"),
    TOO_MANY_ATTACHMENTS("too-many-attachments", 409, "No more files may hang on the incident"),
    ATTACHMENT_ID_TAKEN("attachment-id-taken", 409, "Another file was sent under this id"),
    ALREADY_ATTACHED("already-attached", 409, "This very file hangs on the incident already"),
    ATTACHMENT_REMOVED("attachment-removed", 409, "The file was removed"),
    SAMPLE_STAYS("sample-stays", 409, "A sample stays one"),
    ONLY_AS_ZIP("only-as-zip", 409, "This file is given out in a locked zip file only"),
    HASH_DIFFERS("hash-differs", 422, "What arrived is not what was sent"),
    UNKNOWN_INCIDENT("unknown-incident", 422, "There is no such incident that you see"),
    ALREADY_RELATED("already-related", 409, "This is said already"),
    MERGE_CHAIN("merge-chain", 409, "One of them is part of another merge"),
    NOT_MERGED("not-merged", 409, "It was not merged"),
    TLP_RED("tlp-red-needs-persons", 422, "TLP:RED is for named persons, not for organisations"),
    TLP_LOOSER("tlp-looser-than-incident", 422, "The label is looser than the incident's own"),
    HELD("dissemination-held", 409, "Passing it on is held"),
    HOLD_OVER("hold-decided", 409, "It was decided otherwise meanwhile"),
    ONLY_HOLDER("only-holder", 403, "Only who holds it may do this"),
    GUEST_WITHOUT_LINK("guest-without-link", 409, "No link of this guest is open"),
    GUEST_NOT_LET_IN("guest-not-let-in", 422, "Link and code do not open anything together"),
    BLIND_UNAVAILABLE("blind-unavailable", 409, "Blind correlation is not set up on this platform"),
    BLIND_OFF("blind-off", 409, "Your organisation takes no part in blind correlation"),
    BLIND_EXCLUDED("blind-excluded", 409, "Values of this incident do not count"),
    BLIND_BUDGET("blind-budget-spent", 409, "This is more than is left of today's budget"),
    BLIND_OVER("blind-match-over", 409, "This match is over"),
    BLIND_ASKED("blind-already-asked", 409, "You have asked already"),
    BLIND_ANSWERED("blind-answered", 409, "This was answered already"),
    BLIND_NOT_SHARED("blind-not-shared", 409, "None of the incidents is shared with who asked"),
    UNKNOWN_PERSON("unknown-person", 422, "This person can't be named"),
    UNKNOWN_RECIPIENT("unknown-recipient", 422, "This organisation can't be shared with"),
    IDENTIFIER_TAKEN("identifier-taken", 409, "Another entity of your register has this identifier"),
    ORGANISATION_TAKEN("organisation-taken", 409, "Another entity of your register has these accounts"),
    NOT_A_REGISTER("not-a-register-file", 422, "This is not a file of entities that can be taken"),
    NO_AUTHORITY("no-authority", 422, "No authority takes reports of your organisation"),
    ALREADY_ANSWERED("already-answered", 409, "The question is answered already"),
    CODE_WRONG("code-wrong", 422, "This is not the code"),
    CODE_OVER("code-over", 410, "The time or the tries of this code are over"),
    NOT_SPOC("not-a-single-point-of-contact", 403, "Only a single point of contact may do this"),
    NOT_RECIPIENT("not-the-recipient", 403, "Only the body that receives the summaries may do this"),
    FOUR_EYES("four-eyes", 409, "A second person must do this"),
    NO_BRIEF("no-brief", 409, "There is no brief to print"),
    ESCALATION_NOT_WAITING("escalation-not-waiting", 409, "The escalation waits for nobody"),
    ESCALATION_NOT_ACTIVE("escalation-not-active", 409, "The escalation does not run"),
    ALREADY_FILED("already-filed", 409, "It is filed already"),
    PERIOD_NOT_OVER("period-not-over", 422, "The period is not over"),
    EXPIRY_IN_PAST("expiry-in-the-past", 422, "The share would be over before it begins");

    private final Kind kind;

    IncidentProblem(String slug, int status, String title) {
        kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
