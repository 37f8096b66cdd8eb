package eu.vallum.incident.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Computes what can be computed from published figures: between which bounds a withheld cell must lie, given every published cell, every
 * sum that holds by the layout, and that no count is negative or broken. A linear programme over all withheld cells; it knows nothing else.
 */
public final class Attacker {
    static final double ROUNDING = 1e-6;

    /** No count is larger. Solvers answer a cell without end in many ways; a bound makes a range smaller, never larger. */
    private static final int MOST = 1_000_000;

    private final Figures figures;
    private final List<Sum> sums;

    public Attacker(Figures figures) {
        this.figures = figures;
        this.sums = figures.shape().sums();
    }

    /** Bounds of one cell. */
    public record Range(long least, long most) {
        public long width() {
            return most - least;
        }
    }

    /** The range of a cell; of one that is published, just its value. */
    public Range range(int cell) {
        var value = figures.at(cell);
        if (value != null) {
            return new Range(value, value);
        }
        var least = solved(cell, ExpressionsBasedModel::minimise).get(cell);
        var most = solved(cell, ExpressionsBasedModel::maximise).get(cell);
        return new Range((long) Math.ceil(least - ROUNDING), (long) Math.floor(most + ROUNDING));
    }

    /** Values of all cells that agree with what is published, one cell as small or as large as it can be. */
    List<Double> solved(int cell, Function<ExpressionsBasedModel, Optimisation.Result> towards) {
        var model = new ExpressionsBasedModel();
        var unknown = new @Nullable Variable[figures.shape().size()];
        for (int i = 0; i < unknown.length; i++) {
            if (figures.at(i) == null) {
                unknown[i] = model.newVariable("c" + i).lower(0).upper(MOST).weight(i == cell ? 1 : 0);
            }
        }
        for (int s = 0; s < sums.size(); s++) {
            add(model, unknown, sums.get(s), s);
        }
        var result = towards.apply(model);
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("published figures contradict each other: " + result.getState());
        }
        var values = new ArrayList<Double>();
        int next = 0;
        for (var value : figures.values()) {
            values.add(value == null ? result.doubleValue(next++) : value);
        }
        return values;
    }

    /** The sum as an equation: what is unknown on one side, what is known on the other. A sum of known cells says nothing new. */
    private void add(ExpressionsBasedModel model, @Nullable Variable[] unknown, Sum sum, int number) {
        if (sum.cells().allMatch(cell -> figures.at(cell) != null)) {
            return;
        }
        var equation = model.newExpression("s" + number);
        long known = 0;
        for (int cell : sum.cells().toArray()) {
            int sign = cell == sum.total() ? -1 : 1;
            var variable = unknown[cell];
            var value = figures.at(cell);
            if (variable != null) {
                equation.set(variable, sign);
            } else if (value != null) {
                known += (long) sign * value;
            }
        }
        equation.level(-known);
    }
}
