package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names of values that the services know by a code. French: messages/code_fr.properties. */
@MessageBundle("code")
public interface Code {
    @Message("Austria")
    String state_at();

    @Message("Belgium")
    String state_be();

    @Message("Bulgaria")
    String state_bg();

    @Message("Cyprus")
    String state_cy();

    @Message("Czechia")
    String state_cz();

    @Message("Germany")
    String state_de();

    @Message("Denmark")
    String state_dk();

    @Message("Estonia")
    String state_ee();

    @Message("Greece")
    String state_el();

    @Message("Spain")
    String state_es();

    @Message("Finland")
    String state_fi();

    @Message("France")
    String state_fr();

    @Message("Croatia")
    String state_hr();

    @Message("Hungary")
    String state_hu();

    @Message("Ireland")
    String state_ie();

    @Message("Italy")
    String state_it();

    @Message("Lithuania")
    String state_lt();

    @Message("Luxembourg")
    String state_lu();

    @Message("Latvia")
    String state_lv();

    @Message("Malta")
    String state_mt();

    @Message("Netherlands")
    String state_nl();

    @Message("Poland")
    String state_pl();

    @Message("Portugal")
    String state_pt();

    @Message("Romania")
    String state_ro();

    @Message("Sweden")
    String state_se();

    @Message("Slovenia")
    String state_si();

    @Message("Slovakia")
    String state_sk();

    @Message("European Union")
    String state_eu();

    @Message("CSIRT")
    String kind_csirt();

    @Message("Single point of contact")
    String kind_spoc();

    @Message("Competent authority")
    String kind_competent_authority();

    @Message("National coordination centre")
    String kind_ncc();

    @Message("Body of the Union")
    String kind_eu_body();

    @Message("Reporting entity")
    String kind_entity();

    @Message("Research organisation")
    String kind_research_organisation();

    @Message("Coordinator")
    String role_coordinator();

    @Message("Duty officer")
    String role_officer();

    @Message("Administrator")
    String role_administrator();

    @Message("Reports for the entity")
    String role_entity_reporter();

    @Message("Researcher")
    String role_researcher();

    @Message("Reviewer")
    String role_reviewer();

    @Message("Agency")
    String role_agency();

    @Message("Energy")
    String sector_energy();

    @Message("Transport")
    String sector_transport();

    @Message("Banking")
    String sector_banking();

    @Message("Financial market infrastructures")
    String sector_financial();

    @Message("Health")
    String sector_health();

    @Message("Drinking water")
    String sector_drinking_water();

    @Message("Waste water")
    String sector_waste_water();

    @Message("Digital infrastructure")
    String sector_digital_infrastructure();

    @Message("ICT service management")
    String sector_ict_services();

    @Message("Public administration")
    String sector_public_administration();

    @Message("Space")
    String sector_space();

    @Message("Postal and courier services")
    String sector_courier();

    @Message("Waste management")
    String sector_waste_management();

    @Message("Chemicals")
    String sector_chemical();

    @Message("Food")
    String sector_food();

    @Message("Manufacturing")
    String sector_manufacturing();

    @Message("Digital providers")
    String sector_digital_providers();

    @Message("Research")
    String sector_research();

    @Message("Yes")
    String answer_yes();

    @Message("No")
    String answer_no();

    @Message("Not known yet")
    String answer_unknown();

    @Message("This portal")
    String channel_portal();

    @Message("Telephone")
    String channel_phone();

    @Message("E-mail")
    String channel_mail();

    @Message("Paper")
    String channel_paper();

    @Message("Interface")
    String channel_api();

    @Message("Low")
    String severity_low();

    @Message("Medium")
    String severity_medium();

    @Message("High")
    String severity_high();

    @Message("Critical")
    String severity_critical();

    @Message("Not known yet")
    String severity_unknown();

    @Message("Open")
    String status_open();

    @Message("Closed")
    String status_closed();

    @Message("NIS2 Art. 23(6): inform affected Member States and ENISA")
    String basis_nis2_art_23_6();

    @Message("NIS2 Art. 23(8): forward through the single point of contact")
    String basis_nis2_art_23_8();

    @Message("NIS2 Art. 15(3): exchange within the CSIRTs network")
    String basis_nis2_art_15_3();

    @Message("NIS2 Art. 29: information-sharing arrangement")
    String basis_nis2_art_29();

    @Message("NIS2 Art. 30: voluntary notification")
    String basis_nis2_art_30();

    @Message("TLP:CLEAR")
    String tlp_clear();

    @Message("TLP:GREEN")
    String tlp_green();

    @Message("TLP:AMBER")
    String tlp_amber();

    @Message("TLP:AMBER+STRICT")
    String tlp_amber_strict();

    @Message("TLP:RED")
    String tlp_red();

    @Message("Anybody may see it and pass it on.")
    String tlphint_clear();

    @Message("Recipients may pass it on within their community, not publicly.")
    String tlphint_green();

    @Message("Recipients may pass it on inside their organisation and to clients who need it to protect themselves.")
    String tlphint_amber();

    @Message("Recipients may pass it on inside their organisation only.")
    String tlphint_amber_strict();

    @Message("For the eyes of persons you name; nobody else in their organisation sees it.")
    String tlphint_red();

    @Message("Planned")
    String projectstatus_planned();

    @Message("Running")
    String projectstatus_ongoing();

    @Message("Ended")
    String projectstatus_ended();

    @Message("Signed")
    String projectstatus_signed();

    @Message("Closed")
    String projectstatus_closed();

    @Message("Terminated")
    String projectstatus_terminated();

    @Message("Status unknown")
    String projectstatus_unknown();

    @Message("Public")
    String visibility_public();

    @Message("Only our organisation")
    String visibility_organisation();

    @Message("Deleted at the source")
    String skip_deleted();

    @Message("Without a uuid")
    String skip_no_uuid();

    @Message("Without a type")
    String skip_no_type();

    @Message("Without a value")
    String skip_no_value();

    @Message("Value too long")
    String skip_value_too_long();

    @Message("Repeated in the file")
    String skip_repeated_in_file();

    @Message("Malformed")
    String skip_malformed();

    @Message("Beyond the limit of one file")
    String skip_too_many();

    @Message("Taken without its attached file")
    String skip_content_not_kept();

    @Message("New")
    String sharestate_new();

    @Message("Opened")
    String sharestate_opened();

    @Message("Acknowledged")
    String sharestate_acknowledged();

    @Message("Withdrawn")
    String sharestate_withdrawn();

    @Message("They may pass it on to anybody.")
    String passon_anybody();

    @Message("They may pass it on within their community.")
    String passon_community();

    @Message("They may pass it on inside their organisation and to clients who need it to protect themselves.")
    String passon_own_organisation_and_clients();

    @Message("They may pass it on inside their organisation only.")
    String passon_own_organisation();

    @Message("They may not pass it on.")
    String passon_nobody();

    @Message("Already shared")
    String refusal_already_shared();

    @Message("Not in the register")
    String refusal_unknown_recipient();

    @Message("TLP:RED names persons")
    String refusal_tlp_red_needs_persons();

    @Message("Passing it on is held")
    String refusal_dissemination_held();

    @Message("May not be named")
    String refusal_unknown_person();

    @Message("Looser than the incident")
    String refusal_tlp_looser_than_incident();

    @Message("Reference")
    String field_reference();

    @Message("Title")
    String field_title();

    @Message("What happened")
    String field_summary();

    @Message("Entity")
    String field_entity();

    @Message("Name of the entity")
    String field_entity_name();

    @Message("Sector")
    String field_sector();

    @Message("Severity")
    String field_severity();

    @Message("Awareness time")
    String field_aware_at();

    @Message("Awareness time")
    String field_awareat();

    @Message("Receipt time")
    String field_receivedat();

    @Message("Suspected malicious")
    String field_suspectedmalicious();

    @Message("Cross-border impact")
    String field_crossborder();

    @Message("Affected Member States")
    String field_affectedmemberstates();

    @Message("Reporter")
    String field_reporter();

    @Message("Officer")
    String field_officer();

    @Message("Channel")
    String field_channel();

    @Message("Clocks")
    String field_clocks();

    @Message("Outside references")
    String field_outsidereferences();

    @Message("Marking")
    String field_tlp();

    @Message("Status")
    String field_status();

    @Message("Owner")
    String field_owner();

    @Message("Timeline")
    String field_timeline();

    @Message("Indicators")
    String field_indicators();

    @Message("Files")
    String field_attachments();

    @Message("Other recipients")
    String field_shares();

    @Message("Who is hit?")
    String step_entity();

    @Message("What happened, and when?")
    String step_what();

    @Message("Impact and marking")
    String step_impact();

    @Message("Malicious or cross-border?")
    String step_cross_border();

    @Message("Check and send")
    String step_check();

    @Message("Completed")
    String projectstatus_completed();

    @Message("The project")
    String registerstep_about();

    @Message("Organisations")
    String registerstep_consortium();

    @Message("People")
    String registerstep_people();

    @Message("Subjects")
    String registerstep_subjects();

    @Message("Money")
    String registerstep_funding();

    @Message("Check and register")
    String registerstep_review();

    @Message("Coordinator")
    String participantrole_coordinator();

    @Message("Partner")
    String participantrole_participant();

    @Message("Further partner")
    String participantrole_partner();

    @Message("Third party")
    String participantrole_third_party();

    @Message("Associated partner")
    String participantrole_associated_partner();

    @Message("International partner")
    String participantrole_international_partner();

    @Message("Role unknown")
    String participantrole_unknown();

    @Message("Principal investigator")
    String personrole_principal_investigator();

    @Message("Contact")
    String personrole_contact();

    @Message("Team member")
    String personrole_member();

    @Message("Proposed")
    String organisationstatus_proposed();

    @Message("Active")
    String organisationstatus_active();

    @Message("Suspended")
    String organisationstatus_suspended();

    @Message("Closed")
    String organisationstatus_closed();

    @Message("English")
    String language_en();

    @Message("French")
    String language_fr();

    @Message("Coordinator")
    String participant_coordinator();

    @Message("Participant")
    String participant_participant();

    @Message("Third party")
    String participant_third_party();

    @Message("Associated partner")
    String participant_associated_partner();

    @Message("Partner")
    String participant_partner();

    @Message("International partner")
    String participant_international_partner();

    @Message("Role unknown")
    String participant_unknown();

    @Message("About the project")
    String projectstep_about();

    @Message("Consortium")
    String projectstep_consortium();

    @Message("People")
    String projectstep_people();

    @Message("Subjects")
    String projectstep_subjects();

    @Message("Funding")
    String projectstep_funding();

    @Message("Check and submit")
    String projectstep_review();

    @Message("Anybody finds it without an account.")
    String visibilityhint_public();

    @Message("Until you make it public.")
    String visibilityhint_organisation();

    @Message("Waiting")
    String importstate_waiting();

    @Message("Reading")
    String importstate_reading();

    @Message("Checking")
    String importstate_checking();

    @Message("Publishing")
    String importstate_publishing();

    @Message("Done")
    String importstate_done();

    @Message("Failed")
    String importstate_failed();

    @Message("Decide by the number of rows")
    String cut_auto();

    @Message("No, they are whole")
    String cut_false();

    @Message("Yes, they are cut off")
    String cut_true();

    @Message("Taken all the same")
    String outcome_taken();

    @Message("Row rejected")
    String outcome_rejected();

    @Message("Concerns the file")
    String outcome_file();

    @Message("Amount with a decimal comma")
    String rule_decimal_comma();

    @Message("Total cost of zero")
    String rule_zero_total_cost();

    @Message("Country code of the Union replaced (UK, EL)")
    String rule_country_mapped();

    @Message("No country")
    String rule_country_missing();

    @Message("Unknown country code")
    String rule_country_unknown();

    @Message("No contribution")
    String rule_contribution_missing();

    @Message("Participants’ sum differs from the grant")
    String rule_sum_differs();

    @Message("Unknown role")
    String rule_role_unknown();

    @Message("Unknown status")
    String rule_status_unknown();

    @Message("Odd identifier")
    String rule_identifier_odd();

    @Message("Odd value, left out")
    String rule_value_odd();

    @Message("Participant named twice")
    String rule_participant_repeated();

    @Message("Two main legal bases")
    String rule_two_main_bases();

    @Message("Broken row")
    String rule_row_broken();

    @Message("Row too large")
    String rule_row_too_large();

    @Message("Not UTF-8")
    String rule_not_utf_8();

    @Message("No project number")
    String rule_id_missing();

    @Message("Project number repeated")
    String rule_id_repeated();

    @Message("Project not among the files")
    String rule_project_unknown();

    @Message("Text that cannot be stored")
    String rule_text_unstorable();

    @Message("No known table in the file")
    String rule_file_unknown();

    @Message("Unsafe file")
    String rule_file_unsafe();

    @Message("Broken file")
    String rule_file_broken();

    @Message("Column missing")
    String rule_column_missing();

    @Message("Unknown column, kept with the record")
    String rule_column_unknown();

    @Message("Table cut off")
    String rule_table_cut();

    @Message("Essential")
    String category_essential();

    @Message("Important")
    String category_important();

    @Message("Other")
    String category_other();

    @Message("Public form")
    String channel_public_form();

    @Message("Missing")
    String reject_missing();

    @Message("Not known")
    String reject_unknown();

    @Message("Not readable as such")
    String reject_malformed();

    @Message("Too long")
    String reject_toolong();

    @Message("Too many")
    String reject_toomany();

    @Message("Contains characters that can not be read")
    String reject_unreadable();

    @Message("The row has another number of cells than the header")
    String reject_wrongnumberofcells();

    @Message("Its numbers belong to several entities")
    String reject_severalentities();

    @Message("The same entity stands in the file before")
    String reject_twiceinfile();

    @Message("Incident")
    String reportkind_incident();

    @Message("Voluntary")
    String reportkind_voluntary();

    @Message("Cyber threat")
    String reportkind_cyber_threat();

    @Message("Near miss")
    String reportkind_near_miss();

    @Message("sector")
    String question_sector();

    @Message("severity")
    String question_severity();

    @Message("cause")
    String question_cause();

    @Message("cross-border impact")
    String question_cross_border();

    @Message("Proposed")
    String escalation_proposed();

    @Message("Running")
    String escalation_active();

    @Message("Ended")
    String escalation_ended();

    @Message("Discarded")
    String escalation_discarded();

    @Message("deadline")
    String question_deadline();

    @Message("Overdue")
    String deadline_overdue();

    @Message("Due within a day")
    String deadline_soon();

    @Message("Due later")
    String deadline_running();

    @Message("No open deadline known")
    String deadline_none();

    @Message("System failure")
    String cause_system_failures();

    @Message("Natural phenomenon")
    String cause_natural_phenomena();

    @Message("Human error")
    String cause_human_errors();

    @Message("Malicious action")
    String cause_malicious_actions();

    @Message("Failure of a third party")
    String cause_third_party_failures();

    @Message("Not known")
    String cause_unknown();

    @Message("Quarter runs")
    String summarystate_running();

    @Message("Due")
    String summarystate_due();

    @Message("Not filed yet")
    String summarystate_missing();

    @Message("Late")
    String summarystate_late();

    @Message("Waits for a second person")
    String summarystate_prepared();

    @Message("Filed")
    String summarystate_filed();

    @Message("Query")
    String summarynote_query();

    @Message("Answer")
    String summarynote_answer();

    @Message("Recalled")
    String status_recalled();
}
