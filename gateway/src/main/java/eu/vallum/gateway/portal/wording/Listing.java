package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the list of incidents and what narrows it. French: messages/listing_fr.properties. */
@MessageBundle("listing")
public interface Listing {
    @Message(
            "Your own incidents and those shared with you. Everything you choose stands in the address: keep it or pass it on.")
    String lead();

    @Message("Views")
    String views();

    @Message("All")
    String tab_all();

    @Message("Mine")
    String tab_mine();

    @Message("Unassigned")
    String tab_unassigned();

    @Message("Deadline missed")
    String tab_overdue();

    @Message("Shared with us")
    String tab_shared();

    @Message("Search in title, summary, entity, facts and references")
    String search();

    @Message("Words or a reference")
    String searchHint();

    @Message("Search")
    String searchGo();

    @Message("Order")
    String orderBy();

    @Message("Newest receipt first")
    String order_received_desc();

    @Message("Oldest receipt first")
    String order_received_asc();

    @Message("Last changed first")
    String order_changed_desc();

    @Message("Next deadline first")
    String order_due_asc();

    @Message("Most severe first")
    String order_severity_desc();

    @Message("Latest awareness first")
    String order_aware_desc();

    @Message("Filter")
    String narrow();

    @Message("Active filters")
    String active();

    @Message("Remove this filter")
    String takeAway();

    @Message("Clear filters")
    String clear();

    @Message("Apply")
    String apply();

    @Message("More")
    String more();

    @Message("Days")
    String days();

    @Message("Exercises instead of real incidents")
    String exercises();

    @Message("Nothing fits these filters")
    String noneFits();

    @Message("There are incidents, but none with all of this. Take a filter away.")
    String noneFitsText();

    @Message("Nothing further on this page")
    String endReached();

    @Message("The rows that stood here have moved or are gone. Go back to the beginning.")
    String endReachedText();

    @Message("To the beginning")
    String beginning();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Pages of the list")
    String pages();

    @Message("Text")
    String field_q();

    @Message("Reference")
    String field_reference();

    @Message("Status")
    String field_status();

    @Message("Severity")
    String field_severity();

    @Message("Officer")
    String field_officer();

    @Message("Deadline missed")
    String field_overdue();

    @Message("Sector")
    String field_sector();

    @Message("Whose")
    String field_access();

    @Message("Marking")
    String field_tlp();

    @Message("Cross-border")
    String field_crossborder();

    @Message("May be affected")
    String field_affected();

    @Message("Suspected malicious")
    String field_suspectedmalicious();

    @Message("Regime")
    String field_regime();

    @Message("Entity's Member State")
    String field_memberstate();

    @Message("Owner")
    String field_owner();

    @Message("Entity")
    String field_entity();

    @Message("Any entity")
    String anyEntity();

    @Message("An entity whose name is not known here")
    String unnamedEntity();

    @Message("And {count} more. Search for one by its name.")
    String moreEntities(long count);

    @Message("Received from")
    String field_receivedfrom();

    @Message("Received until")
    String field_receivedto();

    @Message("Aware from")
    String field_awarefrom();

    @Message("Aware until")
    String field_awareto();

    @Message("Changed from")
    String field_changedfrom();

    @Message("Last changed until")
    String field_changedto();

    @Message("Exercise")
    String field_exercise();

    @Message("Our own")
    String access_owner();

    @Message("Shared with us")
    String access_recipient();

    @Message("Nobody")
    String officer_none();

    @Message("Me")
    String officer_me();

    @Message("Yes")
    String overdue_yes();

    @Message("No")
    String overdue_no();

    @Message("Only exercises")
    String exercise_true();

    @Message("Save this view")
    String saveView();

    @Message("A view is the filter and the order, not what it finds today.")
    String saveViewText();

    @Message("Name of the view")
    String viewName();

    @Message("Such as: energy, without officer")
    String viewNameHint();

    @Message("Everybody in our organisation may open it")
    String viewShared();

    @Message("Pin it above the list, for me")
    String viewPinned();

    @Message("Open it first, for me")
    String viewStandard();

    @Message("Saved views")
    String savedViews();

    @Message("Lists you keep and those colleagues share. Whoever opens one sees what they may see.")
    String savedViewsText();

    @Message("No saved views yet")
    String noViews();

    @Message("Filter the list of incidents and save what you come back to.")
    String noViewsText();

    @Message("Only you")
    String ownOnly();

    @Message("Opens first")
    String opensFirst();

    @Message("Keep")
    String keepChoice();

    @Message("Rename or share")
    String changeView();

    @Message("Keep changes")
    String keepChanges();

    @Message("Discard")
    String discardView();

    @Message("Take the officer away")
    String assignNobody();

    @Message("The list changed meanwhile. This is what it would be now.")
    String selectionChanged();

    @Message("Left out")
    String leftOut();

    @Message("Shared with us: their owner decides about them")
    String left_only_owner();

    @Message("Closed: reopen them first")
    String left_incident_closed();

    @Message("Are so already")
    String left_already();

    @Message("Are not there any more, or not for you to see")
    String left_not_found();

    @Message("Somebody changed them meanwhile")
    String left_version_outdated();

    @Message("Not begun when it was stopped")
    String left_stopped();

    @Message("You may not any more")
    String left_role_missing();

    @Message("Shared with all of them already")
    String left_already_shared();

    @Message("Passing them on is held")
    String left_dissemination_held();

    @Message("Marked TLP:RED: each is shared with named persons, on its own page")
    String left_tlp_red_needs_persons();

    @Message("Marked more strictly than this label")
    String left_tlp_looser_than_incident();

    @Message("Not closed")
    String left_incident_not_closed();

    @Message("Recalled by whoever reported them")
    String left_incident_recalled();

    @Message("Not shared with them, or not any more")
    String left_already_withdrawn();

    @Message("The recipient takes nothing any more")
    String left_unknown_recipient();

    @Message("The group has ended")
    String left_unknown_group();

    @Message("The persons cannot be named any more")
    String left_unknown_person();

    @Message("The time of the share is over")
    String left_expiry_in_the_past();

    @Message("Could not be changed")
    String left_other();

    @Message("No incident is selected")
    String nothingSelected();

    @Message("Tick incidents in the list, or all that the filter leaves.")
    String nothingSelectedText();

    @Message("To the list")
    String backToList();

    @Message("Taking it back")
    String undoRun();

    @Message("Progress")
    String progress();

    @Message("You can leave this page; it goes on.")
    String leavePage();

    @Message("It was taken back")
    String undone();

    @Message("Take it back")
    String undo();

    @Message("Stop and take it back")
    String stop();

    @Message("Select")
    String select();

    @Message("Give the selected to")
    String giveTo();

    @Message("See what it would change")
    String lookFirst();

    @Message("select the incident in the list")
    String keySelect();

    @Message("Give them to {name}")
    String assignTo(String name);

    @Message("{would} of {matching} selected would change.")
    String wouldChange(long would, long matching);

    @Message("{done} of {total} changed")
    String ended(long done, long total);

    @Message("{done} of {total} so far")
    String going(long done, long total);

    @Message("Select {reference}")
    String selectOne(String reference);

    @Message("All {n} that the filter leaves, on every page")
    String selectAll(long n);

    @Message("Export this list")
    String export();

    @Message("Exports")
    String exports();

    @Message(
            "Files you ordered. Each is made by your rights at that moment and kept for a day; one that holds what was withdrawn since is not handed out.")
    String exportsText();

    @Message("No files yet")
    String noExports();

    @Message("Filter the list of incidents and export what it shows.")
    String noExportsText();

    @Message("What")
    String exportOf();

    @Message("Format")
    String exportFormat();

    @Message("File")
    String exportState();

    @Message("Kept until")
    String exportKept();

    @Message("All incidents")
    String exportEverything();

    @Message("Download")
    String exportTake();

    @Message("Order the file")
    String exportOrder();

    @Message("CSV: with the mark by which spreadsheets know UTF-8")
    String exportBom();

    @Message("Being made")
    String export_making();

    @Message("Withdrawn since; order it anew")
    String export_outdated();

    @Message("Could not be made; narrow the filter")
    String export_failed();

    @Message("CSV, for spreadsheets")
    String format_csv();

    @Message("JSON, as the interface")
    String format_json();

    @Message("STIX 2.1 bundle")
    String format_stix();

    @Message(
            "{#if n > 20000}The filter leaves {n} incidents. A file takes 20,000 at most: narrow it.{#else}All {n} that the filter leaves go into one file, in this order. Up to 20,000 fit.{/if}")
    String exportText(long n);

    @Message("Shared by {name}")
    String sharedBy(String name);

    @Message("Discard {name}")
    String discardNamed(String name);

    @Message(
            "{#if n == 0}Nobody pinned it.{#else if n == 1}One person pinned it and loses the pin.{#else}{n} people pinned it and lose the pin.{/if} Addresses of the list keep working: they hold the filter itself.")
    String discardText(long n);

    @Message("{#if n == 0}No incidents{#else if n == 1}1 incident{#else}{n} incidents{/if}")
    String total(long n);

    @Message("Late")
    String field_overdueby();

    @Message("Came by")
    String field_channel();

    @Message("Permissible actions (PAP)")
    String field_pap();

    @Message("Has")
    String field_has();

    @Message("Files")
    String has_attachments();

    @Message("An unanswered question")
    String has_open_question();

    @Message("The entity")
    String overdueby_entity();

    @Message("We ourselves")
    String overdueby_authority();

    @Message("PAP:CLEAR")
    String pap_clear();

    @Message("PAP:GREEN")
    String pap_green();

    @Message("PAP:AMBER")
    String pap_amber();

    @Message("PAP:RED")
    String pap_red();
}
