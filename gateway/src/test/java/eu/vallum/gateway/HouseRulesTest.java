package eu.vallum.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import eu.vallum.platform.testing.HouseRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the house, and the one of this module's own: the door and the pages share the session and the contracts, and nothing else. */
class HouseRulesTest {
    private static final String DOOR = "eu.vallum.gateway.door..";
    private static final String PORTAL = "eu.vallum.gateway.portal..";

    /** Rule, and the class of the tests that breaks it. */
    private static final Map<String, ArchRule> APART = new TreeMap<>(Map.of(
            "DoorTrespasser", apart(DOOR, PORTAL),
            "PortalTrespasser", apart(PORTAL, DOOR),
            "SessionTrespasser", apart("eu.vallum.gateway.session..", DOOR, PORTAL),
            "", apart("eu.vallum.gateway.contract..", DOOR, PORTAL)));

    /** Pages that nobody has to sign in for. */
    private static final Set<String> OPEN = Set.of(
            "ApiDocsResource.show",
            "BeginResource.begin",
            "BeginResource.code",
            "BeginResource.confirm",
            "BeginResource.enter",
            "ComponentsResource.show",
            "EntryResource.enter",
            "EntryResource.follow",
            "EntryResource.show",
            "FormResource.form",
            "FormResource.send",
            "InvitationResource.accept",
            "InvitationResource.show",
            "MailResource.list",
            "NowhereResource.nothing",
            "PreferencesResource.choose",
            "ProblemsResource.all",
            "ProblemsResource.one",
            "RouteResource.all",
            "SearchResource.project",
            "SearchResource.search",
            "SheetResource.sheet",
            "StartResource.accessibility",
            "StartResource.privacy",
            "StartResource.start",
            "StatusResource.answer",
            "StatusResource.ask",
            "StatusResource.open",
            "StatusResource.revoke",
            "StatusResource.show",
            "StatusResource.status",
            "TroubleResource.fail",
            "VisitResource.acknowledge",
            "VisitResource.answer",
            "VisitResource.leave",
            "VisitResource.show");

    @Test
    void the_house_rules_hold() {
        HouseRules.check("eu.vallum.gateway", OPEN);
    }

    @Test
    void door_and_portal_do_not_know_each_other() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("eu.vallum.gateway");
        APART.values().forEach(rule -> rule.check(classes));
    }

    @Test
    void a_trespasser_is_seen() {
        var trespassers = new ClassFileImporter()
                .importPackages(
                        "eu.vallum.gateway.door.trespass",
                        "eu.vallum.gateway.portal.trespass",
                        "eu.vallum.gateway.session.trespass");
        var seen = APART.entrySet().stream()
                .filter(
                        entry -> entry
                                .getValue()
                                .allowEmptyShould(true)
                                .evaluate(trespassers)
                                .getFailureReport()
                                .getDetails()
                                .stream()
                                .anyMatch(detail -> !entry.getKey().isEmpty() && detail.contains(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertEquals(Set.of("DoorTrespasser", "PortalTrespasser", "SessionTrespasser"), seen);
    }

    private static ArchRule apart(String from, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }
}
