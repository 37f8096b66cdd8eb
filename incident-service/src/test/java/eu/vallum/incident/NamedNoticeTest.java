package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TLP:RED is for individual recipients only, and so is the notice of it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NamedNoticeTest {
    @Test
    void what_is_shared_under_red_is_told_to_who_is_named_and_to_no_colleague_program_or_mailbox() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var named = Stage.coordinator("LV");
        var colleague = Stage.colleague(named.organisation(), "LV", "coordinator");
        NamedScene.lets(named, named);
        var mailbox = UuidV7.next();
        NoticeAnswers.keeps(named, mailbox, 0, NoticeAnswers.rules("Desk", mailbox + "@lv.example"))
                .statusCode(200);
        NoticeAnswers.confirm(named, mailbox);
        // when: one under RED for one person, then one for the organisation
        var incident = Stage.filed(owner, Stage.report("tlp", "RED"));
        NamedScene.given(owner, incident, named);
        Stage.shared(owner, Stage.filed(owner), named);
        // then
        assertEquals(List.of("shared", "shared"), kinds(named, 2));
        assertEquals(List.of("shared"), kinds(colleague, 1));
        assertEquals(
                1L,
                Store.<Long>asJob(
                        "notices",
                        c -> Store.count(
                                c, "select count(*) from notice where reader = 'mailbox:%s'".formatted(mailbox))));
    }

    private static List<String> kinds(Player who, int expected) throws InterruptedException {
        for (int i = 0; i < 100 && read(who).size() < expected; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(300);
        return read(who);
    }

    private static List<String> read(Player who) {
        return who.asks()
                .get(API + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.kind");
    }
}
