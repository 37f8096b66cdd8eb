package eu.vallum.gateway.portal.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a form and where one is.
 *
 * @param all the steps in order
 * @param number number of the present one, from 1
 */
public record Steps(List<Step> all, int number) {

    /**
     * One step.
     *
     * @param word key of its name in bundle {@code code}
     * @param state done, now or later
     * @param href where it is filled in, null while it can't be reached
     */
    public record Step(String word, String state, @Nullable String href) {}

    /**
     * Steps of a form whose earlier pages may all be visited.
     *
     * @param names names of the steps as in the address
     * @param present the present one
     * @param prefix what stands before the name in the key of its word
     * @param href address of a step, with the name in place of {@code *}
     */
    public static Steps of(List<String> names, String present, String prefix, String href) {
        var at = names.indexOf(present);
        var all = new ArrayList<Step>();
        for (int i = 0; i < names.size(); i++) {
            var state = i < at ? "done" : i == at ? "now" : "later";
            var word = prefix + "_" + names.get(i).replace('-', '_');
            all.add(new Step(word, state, i <= at ? href.replace("*", names.get(i)) : null));
        }
        return new Steps(all, at + 1);
    }

    /** How many steps there are. */
    public int total() {
        return all.size();
    }

    /** Key of the present step's name. */
    public String word() {
        return all.get(number - 1).word();
    }

    /** Address of the step before, null on the first. */
    public @Nullable String before() {
        return number < 2 ? null : all.get(number - 2).href();
    }
}
