package eu.vallum.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every transaction that changes rows leaves a fact in the outbox, or stands here with the reason why it need not. Read from the compiled
 * classes: what a transaction may call, and whether a change of rows and the outbox are among it.
 */
class EveryFactTest {
    /** Transactions that tell nobody, by why. */
    private static final Map<String, Set<String>> SILENT = Map.ofEntries(
            Map.entry(
                    "what somebody reads, has seen or takes as a file stands in the audit, in the receipts and in the ledger of downloads",
                    Set.of(
                            "AskingExports.fetch",
                            "GivingOut.open",
                            "GivingOut.sent",
                            "ReadingEscalations.document",
                            "ReadingEscalations.print",
                            "ReadingFeed.write",
                            "ReadingNotes.saw",
                            "ReadingNotices.read",
                            "ReadingNotices.readAll",
                            "ReadingStages.document",
                            "ReadingStages.documents",
                            "ReadingStages.list",
                            "ReadingStages.read",
                            "Returning.view",
                            "NotingReceipts.delivered",
                            "NotingReceipts.mailed")),
            Map.entry(
                    "a draft is nobody's but its writers' until it is submitted; who writes is shown for seconds",
                    Set.of("Editing.tell", "KeepingDrafts.discard", "KeepingDrafts.save", "SavingFact.save")),
            Map.entry(
                    "how somebody wants to work or to be told is their own",
                    Set.of(
                            "KeepingFeeds.make",
                            "KeepingFeeds.revoke",
                            "KeepingPersons.keep",
                            "KeepingRules.confirm",
                            "KeepingRules.discard",
                            "KeepingRules.keep",
                            "KeepingRules.sendCode",
                            "KeepingViews.choose",
                            "KeepingViews.discard",
                            "KeepingViews.keep")),
            Map.entry(
                    "codes, links and addresses are secrets: that one was made says where to look for it; who came in by it is a fact",
                    Set.of(
                            "Coding.code",
                            "ConfirmingMailbox.ask",
                            "ConfirmingMailbox.enter",
                            "KeepingAddresses.read",
                            "KeepingAddresses.renew",
                            "KeepingGuests.code",
                            "KeepingGuests.link",
                            "KeepingLinks.revoke",
                            "LettingIn.leave",
                            "Linking.link",
                            "Linking.lost",
                            "Making.token",
                            "Returning.revoke")),
            Map.entry(
                    "an order is no fact yet; what comes of it is",
                    Set.of(
                            "ActingOnMany.start",
                            "AddingAttachment.begin",
                            "AddingAttachment.forget",
                            "AddingAttachment.part",
                            "AskingExports.ask",
                            "KeepingBatches.cancel",
                            "KeepingBatches.takeForGood",
                            "KeepingRuns.undo",
                            "KeepingWebhook.test",
                            "LoadingKnowledge.begin",
                            "LoadingKnowledge.take",
                            "Making.open",
                            "StartingBatch.start",
                            "StartingBatch.tryPaste",
                            "TakingStep.claim",
                            "TakingStep.take",
                            "Working.leaveNext")),
            Map.entry(
                    "who holds what is told to nobody; a match is a fact, and so is what one side asks of the other, by the job that looks for them",
                    Set.of(
                            "AskingOpening.answer",
                            "AskingOpening.ask",
                            "SendingDigests.forget",
                            "SendingDigests.send",
                            "TakingUp.step")),
            Map.entry(
                    "it only brings or hears what is a fact already",
                    Set.of(
                            "FollowingOrganisations.follow",
                            "Mailing.mailOnce",
                            "Noticing.forget",
                            "Noticing.heard",
                            "Noticing.look",
                            "Posting.done",
                            "Posting.failed",
                            "Posting.take",
                            "Reminding.remindOnce",
                            "Sending.delivered",
                            "Sending.failed",
                            "Sending.take")),
            Map.entry(
                    "mail in triage is of no incident; once it is of one, that is a fact",
                    Set.of("KeepingMails.discard", "KeepingMails.kept", "LandingMail.sweep")),
            Map.entry(
                    "figures are worked out of what is a fact already", Set.of("Freezing.freeze", "Freezing.publish")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.vallum.incident");

    @Test
    void every_transaction_that_changes_rows_leaves_a_fact_or_says_why_not() {
        // when
        var silent = classes.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .filter(method -> {
                    var called = called(method);
                    return called.stream().anyMatch(EveryFactTest::changes)
                            && called.stream().noneMatch(EveryFactTest::tells);
                })
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        // then
        var said = SILENT.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", said), String.join("\n", silent));
    }

    @Test
    void the_search_finds_what_writes_and_what_tells() {
        var giving = classes.get("eu.vallum.incident.report.GivingFeedback").getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .findFirst()
                .orElseThrow();
        var called = called(giving);
        assertTrue(called.stream().anyMatch(EveryFactTest::changes));
        assertTrue(called.stream().anyMatch(EveryFactTest::tells));
    }

    private static boolean changes(String called) {
        return called.equals(Sql.class.getName() + ".run") || called.endsWith(".persist") || called.endsWith(".flush");
    }

    private static boolean tells(String called) {
        return called.equals(Outbox.class.getName() + ".put");
    }

    /** Everything that it may call, also through interfaces of ours and in what it hands on; other transactions answer for themselves. */
    private Set<String> called(JavaCodeUnit from) {
        var names = new HashSet<String>();
        var seen = new HashSet<JavaCodeUnit>();
        var waiting = new ArrayDeque<JavaCodeUnit>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            var unit = waiting.remove();
            if (!seen.add(unit)) {
                continue;
            }
            Stream.concat(
                            unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                            unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                    .forEach(target -> {
                        names.add(target.getOwner().getName() + "." + target.getName());
                        target.resolveMember().ifPresent(member -> {
                            if (member instanceof JavaCodeUnit next) {
                                implementations(next).forEach(waiting::add);
                            }
                        });
                    });
        }
        return names;
    }

    private static Stream<JavaCodeUnit> implementations(JavaCodeUnit unit) {
        var owner = unit.getOwner();
        if (!owner.getPackageName().startsWith("eu.vallum.incident")) {
            return Stream.empty();
        }
        if (!owner.isInterface() && !unit.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return Stream.of(unit);
        }
        return Stream.concat(
                Stream.of(unit),
                owner.getAllSubclasses().stream()
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.getName().equals(unit.getName())));
    }
}
