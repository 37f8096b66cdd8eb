package eu.vallum.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a coordinator does most, each in no more clicks than it was designed for, from the overview on. */
@OnPlatform
class ClickedJourneysTest {
    private static final String API = "/api/incident/v1";

    @Test
    void anEarlyWarningIsSentWithSixClicks(Desks desks) {
        // given
        var title = "Clicks " + UUID.randomUUID();
        var estonia = desks.of(People.KADRI);
        var clicks = Clicks.of(estonia);
        // when
        new ReportPages(estonia).report(title);
        // then: a draft that was left open asks for one more
        assertTrue(clicks.made() == 6 || clicks.made() == 7, clicks.made() + " clicks");
        assertThat(main(estonia).getByText("The incident is filed")).isVisible();
    }

    @Test
    void theNotificationOf72HoursIsSentWithFourClicksAndNamesWhatItLacks(Platform platform, Desks desks)
            throws Exception {
        // given: an entity that has been aware of it for almost three days
        var title = "Notification " + UUID.randomUUID();
        var estonia = desks.of(People.KADRI);
        filed(platform, estonia, title, Instant.now().minus(71, ChronoUnit.HOURS));
        var clicks = Clicks.of(estonia);
        // when: from the tile to the incident, and to the report that is due
        main(estonia).getByRole(AriaRole.LINK, named("Entities owe us")).first().click();
        assertThat(estonia.heading()).hasText("Statutory clocks");
        int leafed = leafTo(estonia, title);
        found(estonia, title).click();
        assertThat(estonia.heading()).hasText(title);
        main(estonia)
                .getByRole(AriaRole.LINK, named("Review and send: Incident notification"))
                .click();
        // then: what is missing is named, and leads to its field
        var missing = main(estonia).locator("#missing");
        assertThat(missing.getByRole(AriaRole.LINK)).hasCount(2);
        assertThat(missing.getByRole(AriaRole.LINK, named("Initial assessment")))
                .hasAttribute("href", "#initialAssessment");
        // when
        main(estonia)
                .getByLabel("Initial assessment")
                .fill("A phishing mail opened the way; 40 of 900 computers are encrypted.");
        main(estonia)
                .getByLabel("Impact", new Locator.GetByLabelOptions().setExact(true))
                .fill("Planned operations are put off for two days.");
        main(estonia).getByRole(AriaRole.BUTTON, buttonNamed("Submit")).click();
        // then
        assertThat(main(estonia)
                        .getByRole(AriaRole.HEADING, heading("Submitted"))
                        .first())
                .isVisible();
        assertEquals(4, clicks.made() - leafed, "clicks");
    }

    @Test
    void anEntitySendsTheReportItOwesItselfAndGetsAReceipt(Platform platform, Desks desks) throws Exception {
        // given
        var title = "Owed " + UUID.randomUUID();
        var hospital = desks.of(People.LIIS);
        var report = reported(platform, hospital, title);
        hospital.open("/app/reports");
        var clicks = Clicks.of(hospital);
        // when
        found(hospital, title).click();
        main(hospital)
                .getByRole(AriaRole.LINK, named("Review and send: Incident notification"))
                .click();
        main(hospital).getByLabel("Initial assessment").fill("A phishing mail opened the way.");
        main(hospital)
                .getByLabel("Impact", new Locator.GetByLabelOptions().setExact(true))
                .fill("Planned operations are put off.");
        main(hospital)
                .getByRole(AriaRole.GROUP, named("Severity"))
                .getByLabel("High")
                .check();
        main(hospital).getByRole(AriaRole.BUTTON, buttonNamed("Submit")).click();
        // then
        var receipts = main(hospital).getByRole(AriaRole.ROW).filter(has("Incident notification"));
        assertThat(receipts.getByRole(AriaRole.LINK, named("PDF"))).isVisible();
        assertEquals(3, clicks.made(), "clicks");
        // then: its authority has it too
        var kadri = desks.of(People.KADRI);
        kadri.open("/app/incidents/" + report + "/reports");
        assertThat(main(kadri)
                        .getByRole(AriaRole.ROW)
                        .filter(has("Incident notification"))
                        .filter(has("Submitted"))
                        .first())
                .isVisible();
    }

    @Test
    void anEntityIsToldThatItsAuthorityAnsweredAndIsLedToItsReport(Platform platform, Desks desks) throws Exception {
        // given
        var title = "Answered " + UUID.randomUUID();
        var hospital = desks.of(People.LIIS);
        var report = reported(platform, hospital, title);
        var kadri = desks.of(People.KADRI);
        // when
        var feedback = platform.api()
                .signedIn(kadri.session())
                .post(
                        API + "/incidents/" + report + "/feedback",
                        "{\"text\":\"Keep the disks.\",\"lawEnforcementGuidance\":\"Call the cybercrime bureau.\"}");
        assertEquals(201, feedback.status(), feedback.body());
        var reference = platform.api()
                .signedIn(hospital.session())
                .get(API + "/reports/" + report)
                .json()
                .get("reference")
                .asText();
        var notice =
                main(hospital).getByRole(AriaRole.LINK, named("The authority answered a report of ours: " + reference));
        Eventually.holds("the entity is told", Duration.ofSeconds(30), () -> {
            hospital.open("/app/notifications");
            return notice.count() == 1;
        });
        notice.click();
        // then
        assertThat(hospital.heading()).hasText(title);
        assertThat(main(hospital).getByText("Keep the disks.")).isVisible();
        // and: it says itself how it is told, of its own reports alone
        hospital.open("/app/settings/notifications");
        assertThat(main(hospital).getByLabel("A report of ours is overdue")).isVisible();
        assertThat(main(hospital).getByText("Sectors")).hasCount(0);
        hospital.page().getByLabel("A report of ours is overdue").selectOption("page");
        main(hospital).getByRole(AriaRole.BUTTON, buttonNamed("Save")).click();
        assertThat(main(hospital).getByLabel("A report of ours is overdue")).hasValue("page");
    }

    @Test
    void anIncidentIsSharedWithFourClicksAndItsWithdrawalSaysWhoReadIt(Platform platform, Desks desks)
            throws Exception {
        // given
        var title = "Sharing " + UUID.randomUUID();
        var estonia = desks.of(People.KADRI);
        var incident = filed(platform, estonia, title, Instant.now().minus(3, ChronoUnit.HOURS));
        estonia.open("/app/incidents/" + incident);
        var clicks = Clicks.of(estonia);
        // when
        main(estonia).getByRole(AriaRole.LINK, named("Share")).first().click();
        main(estonia).getByLabel("Find a recipient").fill("LV");
        main(estonia).getByLabel(SharingJourneyTest.LATVIA).first().check();
        main(estonia).locator("input[name=tlp][value='AMBER']").check();
        main(estonia).getByLabel("Legal basis").selectOption("NIS2 Art. 23(6)");
        main(estonia).getByLabel("Reason and scope").fill("For your own containment.");
        main(estonia)
                .getByRole(AriaRole.BUTTON, buttonNamed("Preview who will see what"))
                .click();
        // then: what will be shared is read before it is
        assertThat(main(estonia).getByText(SharingJourneyTest.LATVIA).first()).isVisible();
        main(estonia)
                .getByRole(AriaRole.BUTTON, buttonNamed("Share with one organisation"))
                .click();
        var share = main(estonia).getByRole(AriaRole.ROW).filter(has(SharingJourneyTest.LATVIA));
        assertThat(share).isVisible();
        assertTrue(clicks.made() <= 4, clicks.made() + " clicks");

        // when: Latvia finds it among what was shared, and acknowledges it
        var latvia = desks.of(People.JANIS);
        var theirs = Clicks.of(latvia);
        latvia.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, named("Shared with us"))
                .first()
                .click();
        found(latvia, title).click();
        assertThat(latvia.heading()).hasText(title);
        main(latvia).getByRole(AriaRole.BUTTON, buttonNamed("Acknowledge")).click();
        assertThat(main(latvia).getByText("Acknowledged").first()).isVisible();
        assertTrue(theirs.made() <= 4, theirs.made() + " clicks");

        // then: before it is taken back, Estonia sees who read it
        share.getByRole(AriaRole.LINK, named("Withdraw")).click();
        assertThat(main(estonia).getByText("Jānis Ozols").first()).isVisible();
    }

    @Test
    void whatWasSeenIsToldByAListWithFourClicksAndMatchedWhileItIsTyped(Platform platform, Desks desks)
            throws Exception {
        // given: an incident with an indicator, shared with Latvia
        var title = "Seen " + UUID.randomUUID();
        var estonia = desks.of(People.KADRI);
        var incident = filed(platform, estonia, title, Instant.now().minus(3, ChronoUnit.HOURS));
        var api = platform.api().signedIn(estonia.session());
        var event =
                "{\"Event\":{\"uuid\":\"%s\",\"info\":\"Case\",\"distribution\":\"3\",\"Attribute\":[{\"uuid\":\"%s\","
                                .formatted(UUID.randomUUID(), UUID.randomUUID())
                        + "\"type\":\"domain\",\"category\":\"Network activity\",\"to_ids\":true,\"value\":\"seen.example\",\"distribution\":\"3\"}]}}";
        assertEquals(
                201,
                api.post(API + "/incidents/" + incident + "/imports", event).status());
        var shared = api.post(API + "/incidents/" + incident + "/shares", EarlyWarning.share(Organisations.LATVIA));
        assertEquals(201, shared.status(), shared.body());
        var latvia = desks.of(People.JANIS);
        var clicks = Clicks.of(latvia);
        // when
        latvia.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, named("Shared with us"))
                .first()
                .click();
        found(latvia, title).click();
        assertThat(latvia.heading()).hasText(title);
        main(latvia)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Sightings").setExact(true))
                .click();
        main(latvia).getByLabel("Values that you have seen").fill("hxxp://x\nseen[.]example\nunseen.example");
        // then: nothing was clicked for it
        var matched = main(latvia).locator("#matched");
        assertThat(matched.getByText("Indicators that match: 1, out of 3 lines"))
                .isVisible();
        assertThat(matched.getByRole(AriaRole.ROW).filter(has("unseen.example")))
                .containsText("No indicator here");
        // when
        main(latvia).getByRole(AriaRole.BUTTON, buttonNamed("Send")).click();
        // then
        assertThat(main(latvia).getByText("Sent. Who has to know has been told."))
                .isVisible();
        assertEquals(4, clicks.made(), "clicks");
        estonia.open("/app/incidents/" + incident + "/sightings");
        assertThat(main(estonia).getByText("Jānis Ozols told it without being asked"))
                .isVisible();
        assertThat(main(estonia)
                        .getByRole(AriaRole.ROW)
                        .filter(has("seen.example"))
                        .first())
                .containsText("Seen");
    }

    @Test
    void anIncidentIsEscalatedWithThreeClicksAndASecondPersonAndItsTimelineSaysSo(Platform platform, Desks desks)
            throws Exception {
        // given
        var title = "Escalation " + UUID.randomUUID();
        var estonia = desks.of(People.TOOMAS);
        var incident = filed(platform, estonia, title, Instant.now().minus(3, ChronoUnit.HOURS));
        estonia.open("/app/incidents/" + incident);
        var clicks = Clicks.of(estonia);
        // when
        main(estonia).getByRole(AriaRole.LINK, named("Escalate")).first().click();
        estonia.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Level"))
                .getByRole(AriaRole.LINK, named("Operational"))
                .click();
        main(estonia).getByLabel("What it is about").fill("One tool against hospitals of two States");
        main(estonia)
                .getByLabel("It has a significant impact on at least two Member States")
                .check();
        main(estonia).getByLabel("Why").fill("Latvia met the same tool last week.");
        main(estonia).getByLabel("Call").fill(ReportPages.awareAt());
        main(estonia).getByRole(AriaRole.BUTTON, buttonNamed("Propose")).click();
        assertThat(estonia.heading()).hasText("One tool against hospitals of two States");
        assertTrue(clicks.made() <= 3, clicks.made() + " clicks");
        // then: it waits for somebody else
        var path = estonia.path();
        assertThat(main(estonia).getByRole(AriaRole.BUTTON, buttonNamed("Agree")))
                .hasCount(0);

        // when
        var colleague = desks.of(People.ANU);
        colleague.open(path);
        main(colleague).getByRole(AriaRole.BUTTON, buttonNamed("Agree")).click();
        // then
        estonia.open("/app/incidents/" + incident + "/timeline");
        assertThat(main(estonia).getByText("Escalated", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(main(estonia).getByText("Operational – EU-CyCLONe").first()).isVisible();
    }

    /** What an entity reports itself. */
    private static String reported(Platform platform, Desk desk, String title) throws Exception {
        var report =
                "{\"title\":\"%s\",\"summary\":\"Laboratory systems are encrypted.\",\"sector\":\"health\",\"awareAt\":\"%s\","
                                .formatted(
                                        title,
                                        Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS))
                        + "\"suspectedMalicious\":\"yes\",\"crossBorder\":\"no\"}";
        var answer = platform.api().signedIn(desk.session()).post(API + "/reports", report);
        assertEquals(201, answer.status(), answer.body());
        return answer.json().get("id").asText();
    }

    private static String filed(Platform platform, Desk desk, String title, Instant aware) throws Exception {
        var report = EarlyWarning.of(title)
                .put("awareAt", aware.truncatedTo(ChronoUnit.SECONDS).toString())
                .put(
                        "receivedAt",
                        aware.plus(40, ChronoUnit.MINUTES)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
        var answer = platform.api().signedIn(desk.session()).post(API + "/incidents", report.toString());
        assertEquals(201, answer.status(), answer.body());
        return answer.json().get("id").asText();
    }

    /** Goes on in a list that other tests have filled, until it names this; how many clicks that took. */
    private static int leafTo(Desk desk, String title) {
        int clicks = 0;
        while (found(desk, title).count() == 0) {
            var here = desk.page().url();
            main(desk).getByRole(AriaRole.LINK, named("Show more")).click();
            desk.page().waitForURL(url -> !url.equals(here));
            clicks++;
        }
        return clicks;
    }

    private static Locator found(Desk desk, String title) {
        return main(desk).getByRole(AriaRole.LINK, named(title)).first();
    }

    private static Locator main(Desk desk) {
        return desk.page().getByRole(AriaRole.MAIN);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions buttonNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions heading(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
