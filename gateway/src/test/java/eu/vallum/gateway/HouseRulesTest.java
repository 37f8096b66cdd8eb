package eu.vallum.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rule of this module's own: the door and the pages share the session and the contracts, and nothing else. */
class HouseRulesTest {
    @Test
    void door_and_portal_do_not_know_each_other() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("eu.vallum.gateway");
        noClasses()
                .that()
                .resideInAPackage("eu.vallum.gateway.door..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.vallum.gateway.portal..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("eu.vallum.gateway.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.vallum.gateway.door..")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage("eu.vallum.gateway.session..", "eu.vallum.gateway.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.vallum.gateway.door..", "eu.vallum.gateway.portal..")
                .check(classes);
    }
}
