package eu.vallum.incident.notice;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Looks at rows that no answer shows, as a job that may. */
@Singleton
class Looking {
    private final Asking asking;
    private final CurrentCaller caller;

    Looking(Asking asking, CurrentCaller caller) {
        this.asking = asking;
        this.caller = caller;
    }

    /** Mails that were ordered under these rules. */
    int mailings(UUID rule) {
        return notices("select id::text as found from notice_mailing where rule = ?", rule)
                .size();
    }

    UUID last(UUID rule) {
        return UUID.fromString(notices(
                        "select id::text as found from notice_mailing where rule = ? order by made_at desc, id desc",
                        rule)
                .getFirst());
    }

    /** Kinds of what they tell, mail by mail. */
    List<String> kinds(UUID rule) {
        return notices(
                "select n.kind as found from notice n join notice_mailing m on m.id = n.mailing where m.rule = ? order by m.made_at,"
                        + " n.kind",
                rule);
    }

    /** Who of an organisation has notices. */
    List<String> readers(UUID organisation) {
        return notices("select distinct reader as found from notice where organisation = ?", organisation);
    }

    /** Which persons of an organisation were told live that they have new notices, event by event. */
    List<String> toldLive(UUID organisation) {
        return caller.as(
                new Job("feed"),
                () -> asking.texts(
                        "select array_to_string(persons, ' ') as found from feed where recipient = ? and type = 'notices-raised'"
                                + " order by position",
                        organisation));
    }

    /** What the job finds to tell. */
    List<Fact> found(Supplier<List<Fact>> asked) {
        return caller.as(NoticeWatch.NOTICES, () -> asking.facts(asked));
    }

    private List<String> notices(String query, UUID of) {
        return caller.as(NoticeWatch.NOTICES, () -> asking.texts(query, of));
    }

    /** Asks in a transaction. */
    @Singleton
    static class Asking {
        private final Sql sql;

        Asking(Sql sql) {
            this.sql = sql;
        }

        @Transactional
        List<Fact> facts(Supplier<List<Fact>> asked) {
            return asked.get();
        }

        @Transactional
        List<String> texts(String query, UUID of) {
            return sql.list(query, row -> row.text("found"), of);
        }
    }
}
