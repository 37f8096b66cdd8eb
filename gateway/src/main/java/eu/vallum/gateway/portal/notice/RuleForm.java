package eu.vallum.gateway.portal.notice;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.notice.NoticeRule.Digest;
import eu.vallum.gateway.portal.notice.NoticeRule.Keep;
import eu.vallum.gateway.portal.notice.NoticeRule.KindWay;
import eu.vallum.gateway.portal.notice.NoticeRule.QuietHours;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which somebody says how they are told. */
final class RuleForm {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String MAILBOX = "[^@\\s]+@[^@\\s]+";
    static final List<String> DAYS = List.of("1", "2", "3", "4", "5", "6", "7");
    static final List<String> LEADS = List.of("1", "6", "12", "24", "48", "72");
    static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

    private RuleForm() {}

    static Form of(NoticeRule rule) {
        var quiet = rule.quiet();
        var day = rule.digest().day();
        var form = Form.empty()
                .put("version", Integer.toString(rule.version()))
                .put("name", rule.name())
                .put("mailbox", rule.mailbox())
                .put("language", rule.language())
                .put("zone", rule.zone())
                .put("mine", rule.mine() ? "yes" : null)
                .putAll("sectors", rule.sectors())
                .put("severity", rule.severity())
                .put("view", rule.view() == null ? null : rule.view().id().toString())
                .put("warnHours", Integer.toString(rule.warnHours()))
                .put("digestAt", rule.digest().at())
                .put("digestDay", day == null ? null : day.toString())
                .put("quietFrom", quiet == null ? null : quiet.from())
                .put("quietUntil", quiet == null ? null : quiet.until())
                .putAll(
                        "quietDays",
                        quiet == null
                                ? List.of()
                                : quiet.days().stream().map(String::valueOf).toList());
        rule.ways().forEach(one -> form.put("way-" + one.kind(), one.way()));
        return form;
    }

    /** What is sent; null when something is to be corrected first. */
    static @Nullable Keep read(Form form, boolean own, List<KindWay> kinds) {
        if (!own) {
            form.require("name", "mailboxName");
            form.require("mailbox", "mailbox");
        }
        if (!form.value("mailbox").isEmpty() && !form.value("mailbox").matches(MAILBOX)) {
            form.refuse("mailbox", "mailbox");
        }
        if (!ZoneId.getAvailableZoneIds().contains(form.value("zone"))) {
            form.refuse("zone", "zone");
        }
        if (!form.value("view").isEmpty() && !form.value("view").matches(ID)) {
            form.refuse("view", "noticeList");
        }
        time(form, "digestAt");
        boolean quiet = !form.value("quietFrom").isEmpty()
                || !form.value("quietUntil").isEmpty()
                || !form.all("quietDays").isEmpty();
        if (quiet) {
            time(form, "quietFrom");
            time(form, "quietUntil");
            if (form.all("quietDays").isEmpty()
                    || form.value("quietFrom").equals(form.value("quietUntil"))
                            && form.all("quietDays").size() == DAYS.size()) {
                form.refuse("quietDays", "quietDays");
            }
        }
        if (form.isWrong()) {
            return null;
        }
        return new Keep(
                own ? null : form.value("name"),
                "fr".equals(form.value("language")) ? "fr" : "en",
                form.value("zone"),
                kinds.stream()
                        .map(one -> new KindWay(
                                one.kind(),
                                form.value("way-" + one.kind()).isEmpty()
                                        ? one.way()
                                        : form.value("way-" + one.kind())))
                        .toList(),
                form.holds("mine", "yes"),
                form.all("sectors"),
                SEVERITIES.contains(form.value("severity")) ? form.value("severity") : null,
                form.value("view").isEmpty() ? null : form.value("view"),
                LEADS.contains(form.value("warnHours")) ? Integer.parseInt(form.value("warnHours")) : 6,
                new Digest(
                        form.value("digestAt"),
                        DAYS.contains(form.value("digestDay")) ? Integer.valueOf(form.value("digestDay")) : null),
                quiet
                        ? new QuietHours(
                                form.value("quietFrom"),
                                form.value("quietUntil"),
                                form.all("quietDays").stream()
                                        .filter(DAYS::contains)
                                        .map(Integer::valueOf)
                                        .toList())
                        : null,
                form.value("mailbox").isEmpty() ? null : form.value("mailbox"));
    }

    private static void time(Form form, String field) {
        if (!form.value(field).matches(TIME)) {
            form.refuse(field, "notATime");
        }
    }
}
