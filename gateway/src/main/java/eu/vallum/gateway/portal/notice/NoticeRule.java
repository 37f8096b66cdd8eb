package eu.vallum.gateway.portal.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody is told, as it stands. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NoticeRule(
        UUID id,
        boolean own,
        @Nullable String name,
        int version,
        String language,
        String zone,
        List<KindWay> ways,
        boolean mine,
        List<String> sectors,
        @Nullable String severity,
        @Nullable KeptList view,
        int warnHours,
        Digest digest,
        @Nullable QuietHours quiet,
        @Nullable String mailbox,
        boolean confirmed) {

    /** The saved list that an incident has to stand in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KeptList(UUID id, String name, String state) {
        /** Whether it is used; else the rules pause. */
        public boolean used() {
            return state.equals("used");
        }
    }

    /** Whether they pause, as their list is gone or can't be used. */
    public boolean paused() {
        return view != null && !view.used();
    }

    /** A saved list that can be chosen. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offered(UUID id, String name, boolean shared, String by, boolean own) {}

    /** All of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offers(List<Offered> items) {}

    /** How one kind is told. */
    public record KindWay(String kind, String way) {

        /** Key of the kind in bundle {@code notices}. */
        public String word() {
            return Notice.word(kind);
        }

        /** Name of its field. */
        public String field() {
            return "way-" + kind;
        }

        /** What can be chosen: a limit of the law has no digest, and a mailbox no page. */
        public List<String> ways(boolean own) {
            var all = Notice.clock(kind) ? List.of("mail", "page", "off") : List.of("mail", "digest", "page", "off");
            return own ? all : all.stream().filter(one -> !one.equals("page")).toList();
        }
    }

    /** When digests are made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Digest(String at, @Nullable Integer day) {}

    /** When nothing is mailed but deadlines. */
    public record QuietHours(String from, String until, List<Integer> days) {}

    /** All that one may see. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record All(NoticeRule own, List<NoticeRule> mailboxes) {}

    /** How it is to be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Keep(
            @Nullable String name,
            String language,
            String zone,
            List<KindWay> ways,
            boolean mine,
            List<String> sectors,
            @Nullable String severity,
            @Nullable String view,
            int warnHours,
            Digest digest,
            @Nullable QuietHours quiet,
            @Nullable String mailbox) {}
}
