package dev.tidemark.forecast.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The least value of a function without derivatives, by the simplex of Nelder and Mead, <i>A simplex method for function minimization</i> (1965). The same
 * function and start give the same answer.
 */
public final class NelderMead {
    private final ToDoubleFunction<double[]> function;
    private final Vertex[] simplex;
    private int evaluations;

    private NelderMead(ToDoubleFunction<double[]> function, double[] start, double step) {
        this.function = function;
        simplex = new Vertex[start.length + 1];
        simplex[0] = vertex(start.clone());
        for (int i = 0; i < start.length; i++) {
            double[] moved = start.clone();
            moved[i] += step;
            simplex[i + 1] = vertex(moved);
        }
        sort();
    }

    @SuppressWarnings("ArrayRecordComponent") // it is not compared
    private record Vertex(double[] point, double value) {}

    /**
     * Searches from a point.
     *
     * @param function what is to be least; NaN counts as infinite
     * @param step how far the first simplex reaches in each direction
     * @param tolerance by how much the values of the simplex differ at the end
     * @param most how many times the function may be asked, about
     * @return the best point found
     */
    public static double[] minimize(ToDoubleFunction<double[]> function, double[] start, double step, double tolerance,
            int most) {
        NelderMead search = new NelderMead(function, start, step);
        while (search.evaluations < most
                && !(search.simplex[start.length].value() - search.simplex[0].value() <= tolerance)) {
            search.move();
        }
        return search.simplex[0].point();
    }

    private Vertex vertex(double[] point) {
        evaluations++;
        double value = function.applyAsDouble(point);
        return new Vertex(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }

    private void sort() {
        Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
    }

    private void move() {
        int last = simplex.length - 1;
        Vertex worst = simplex[last];
        Vertex reflected = beyond(1);
        if (reflected.value() < simplex[0].value()) {
            Vertex expanded = beyond(2);
            simplex[last] = expanded.value() < reflected.value() ? expanded : reflected;
        } else if (reflected.value() < simplex[last - 1].value()) {
            simplex[last] = reflected;
        } else {
            Vertex contracted = beyond(reflected.value() < worst.value() ? 0.5 : -0.5);
            if (contracted.value() < Math.min(reflected.value(), worst.value())) {
                simplex[last] = contracted;
            } else {
                shrink();
            }
        }
        sort();
    }

    /** On the line from the worst point through the middle of the others, so many times that distance behind the middle. */
    private Vertex beyond(double times) {
        int last = simplex.length - 1;
        double[] point = new double[last];
        for (int i = 0; i < last; i++) {
            double middle = 0;
            for (int v = 0; v < last; v++) {
                middle += simplex[v].point()[i] / last;
            }
            point[i] = middle + times * (middle - simplex[last].point()[i]);
        }
        return vertex(point);
    }

    private void shrink() {
        for (int v = 1; v < simplex.length; v++) {
            double[] point = simplex[v].point().clone();
            for (int i = 0; i < point.length; i++) {
                point[i] = (point[i] + simplex[0].point()[i]) / 2;
            }
            simplex[v] = vertex(point);
        }
    }
}
