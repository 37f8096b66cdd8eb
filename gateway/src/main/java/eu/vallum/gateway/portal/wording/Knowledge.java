package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what is known of adversaries. French: messages/knowledge_fr.properties. */
@MessageBundle("knowledge")
public interface Knowledge {
    @Message("Knowledge")
    String title();

    @Message(
            "What is known about adversaries, what they do and what helps against it, from public bundles such as ATT&CK.")
    String lead();

    @Message("Loaded bundles")
    String loads();

    @Message("Read is kept, unchanged and refused together: nothing gets lost without being counted.")
    String loadsLead();

    @Message("Words, or a part of the name")
    String words();

    @Message("Type")
    String type();

    @Message("Every type")
    String everyType();

    @Message("Find")
    String find();

    @Message("Nothing is known by this")
    String none();

    @Message("Whoever runs the platform puts bundles of STIX 2.1 objects into its folder.")
    String noneText();

    @Message("Name")
    String name();

    @Message("Known as")
    String known();

    @Message("No longer used")
    String over();

    @Message("Version")
    String version();

    @Message("Revoked")
    String revoked();

    @Message("Deprecated")
    String deprecated();

    @Message("As STIX")
    String asStix();

    @Message("What it is")
    String description();

    @Message("Changed")
    String changed();

    @Message("What it relates to")
    String relations();

    @Message("It relates to nothing")
    String noRelation();

    @Message("No loaded bundle has a relationship from it or to it.")
    String noRelationText();

    @Message("from this:")
    String outgoing();

    @Message("to this:")
    String incoming();

    @Message("Not loaded")
    String absent();

    @Message("It has more relationships than are shown.")
    String cut();

    @Message("No bundle was loaded")
    String noLoad();

    @Message("File")
    String file();

    @Message("State")
    String state();

    @Message("Read")
    String read();

    @Message("Kept")
    String kept();

    @Message("Unchanged")
    String unchanged();

    @Message("Refused")
    String refused();

    @Message("Findings")
    String findings();

    @Message("Objects that are not kept as they stand in the bundle, and why.")
    String findingsLead();

    @Message("Nothing was found wrong")
    String noFinding();

    @Message("Every object is kept as it came.")
    String noFindingText();

    @Message("Kept")
    String wasKept();

    @Message("Not kept")
    String notKept();

    @Message("Being loaded")
    String state_running();

    @Message("Loaded")
    String state_done();

    @Message("Broken off")
    String state_failed();

    @Message("It is not in UTF-8")
    String bundle_not_utf_8();

    @Message("It is not well-formed JSON")
    String bundle_not_json();

    @Message("It has no list of objects")
    String bundle_not_a_bundle();

    @Message("It is nested too deep, or a text is too long")
    String bundle_out_of_bounds();

    @Message("It is too large")
    String bundle_too_large();

    @Message("The file breaks off")
    String bundle_broken_off();

    @Message("It is no object")
    String finding_no_object();

    @Message("It has no type")
    String finding_no_type();

    @Message("Its id is none of STIX")
    String finding_no_id();

    @Message("Its id is of another type than it")
    String finding_id_of_other_type();

    @Message("A character in it cannot be stored")
    String finding_text_unstorable();

    @Message("It was changed at a time that cannot be read")
    String finding_time_unreadable();

    @Message("The relationship lacks one end")
    String finding_end_missing();

    @Message("A newer version is kept")
    String finding_older_version();

    @Message("It stands there more than once")
    String finding_id_repeated();

    @Message("Neither STIX nor ATT&CK has this type")
    String finding_type_unknown();

    @Message("The relationship leads to what is not loaded")
    String finding_end_absent();

    @Message("Technique")
    String type_attack_pattern();

    @Message("Campaign")
    String type_campaign();

    @Message("Mitigation")
    String type_course_of_action();

    @Message("Group")
    String type_intrusion_set();

    @Message("Malware")
    String type_malware();

    @Message("Tool")
    String type_tool();

    @Message("Analytic")
    String type_x_mitre_analytic();

    @Message("Asset")
    String type_x_mitre_asset();

    @Message("Data component")
    String type_x_mitre_data_component();

    @Message("Data source")
    String type_x_mitre_data_source();

    @Message("Detection strategy")
    String type_x_mitre_detection_strategy();

    @Message("Tactic")
    String type_x_mitre_tactic();
}
