package eu.vallum.endtoend.page;

import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whoever walks through all pages: a visitor, and one signed-in person for each audience. */
final class Walker {
    private final Desks desks;
    private final Desk visitor;
    private final Map<People, Desk> signedIn = new EnumMap<>(People.class);
    private final List<Walk> walks;

    private Walker(Desks desks, List<Walk> walks) {
        this.desks = desks;
        this.visitor = desks.visitor();
        this.walks = walks;
    }

    /** What one page is looked at with. */
    interface Look {
        void at(Desk desk, Walk walk, String path) throws Exception;
    }

    /** With at least one import to look at, as the demonstration has none. */
    static Walker of(Platform platform, Desks desks) throws Exception {
        var walks = Walk.all(platform);
        if (walks.size() < 20) throw new AssertionError("pages listed: " + walks.size());
        var walker = new Walker(desks.untraced(), walks);
        Imports.atLeastOne(walker.desk(People.SOFIA));
        return walker;
    }

    void walk(Look look) throws Exception {
        for (var walk : walks) {
            var desk = walk.person() == null ? visitor : desk(walk.person());
            look.at(desk, walk, walk.path(desk));
        }
    }

    private Desk desk(People person) {
        return signedIn.computeIfAbsent(person, desks::of);
    }
}
