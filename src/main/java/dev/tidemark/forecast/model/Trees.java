package dev.tidemark.forecast.model;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.DataFault;

/**
 * The trees of a model, which need no native library to forecast: the same bits come out as of XGBoost's own, in a fraction of the time
 * that it takes to cross to it. A question sends a row to the left where the feature, as a float, is below a number, and to a side of
 * its own where the feature is missing; the answers are added up as floats, tree by tree. Safe to use from any thread.
 */
public final class Trees {
    private static final int LEAF = -1;

    private final List<String> names;
    private final int width;
    private final float base;
    private final int[] roots;
    /** Of each node: the feature that it asks for, times two, plus one where a missing one goes left; or {@link #LEAF}. */
    private final int[] questions;
    /** Of each node: the number that it compares with, or its answer. */
    private final float[] numbers;
    private final int[] lefts;
    private final int[] rights;

    private Trees(ModelFile file, int trees, int nodes) {
        this.names = file.features();
        this.width = file.width();
        this.base = file.base();
        this.roots = new int[trees];
        this.questions = new int[nodes];
        this.numbers = new float[nodes];
        this.lefts = new int[nodes];
        this.rights = new int[nodes];
    }

    static Trees of(ModelFile file, String source) {
        List<UbObject> list = file.treeList();
        Trees trees = new Trees(file, list.size(),
                list.stream().mapToInt(tree -> tree.ints("left_children").length).sum());
        int start = 0;
        for (int t = 0; t < list.size(); t++) {
            if (!trees.add(list.get(t), start)) {
                throw new DataFault(source + ": its tree " + (t + 1) + " has parts that do not fit together");
            }
            trees.roots[t] = start;
            start += list.get(t).ints("left_children").length;
        }
        return trees;
    }

    /** Takes a tree over; whether it is one. */
    private boolean add(UbObject tree, int start) {
        int[] left = tree.ints("left_children");
        int[] right = tree.ints("right_children");
        int[] features = tree.ints("split_indices");
        float[] conditions = tree.floats("split_conditions");
        byte[] toLeft = tree.bytes("default_left");
        int nodes = left.length;
        if (nodes == 0 || right.length != nodes || features.length != nodes || conditions.length != nodes
                || toLeft.length != nodes) {
            return false;
        }
        for (int node = 0; node < nodes; node++) {
            boolean isLeaf = left[node] == LEAF;
            // A child behind its parent: so every way down ends.
            if (!isLeaf && (left[node] <= node || left[node] >= nodes || right[node] <= node || right[node] >= nodes
                    || features[node] < 0 || features[node] >= width)) {
                return false;
            }
            questions[start + node] = isLeaf ? LEAF : features[node] << 1 | (toLeft[node] == 0 ? 0 : 1);
            numbers[start + node] = conditions[node];
            lefts[start + node] = start + left[node];
            rights[start + node] = start + right[node];
        }
        return true;
    }

    /** The names of the features, in the order that rows have them. */
    public List<String> features() {
        return names;
    }

    /** How many trees there are. */
    public int size() {
        return roots.length;
    }

    /** How many trees ask anything at all. */
    public int asking() {
        return (int) Arrays.stream(roots).filter(root -> questions[root] != LEAF).count();
    }

    /**
     * The forecast of a row.
     *
     * @param row the features in the model's order, NaN where missing
     */
    public double forecast(double[] row) {
        float[] floats = new float[width];
        for (int f = 0; f < width; f++) {
            floats[f] = (float) row[f];
        }
        return forecast(floats, 0);
    }

    /**
     * The forecasts of rows.
     *
     * @throws DataFault if the features are others than the model's, or in another order
     */
    public double[] forecast(Examples examples, Part part) {
        requireFeatures(examples.features());
        double[][] columns = examples.columns();
        double[] forecasts = new double[part.rows()];
        float[] row = new float[width];
        for (int i = 0; i < forecasts.length; i++) {
            for (int f = 0; f < width; f++) {
                row[f] = (float) columns[f][part.from() + i];
            }
            forecasts[i] = forecast(row, 0);
        }
        return forecasts;
    }

    private float forecast(float[] row, int offset) {
        float sum = base;
        for (int root : roots) {
            int node = root;
            for (int question = questions[node]; question != LEAF; question = questions[node]) {
                float value = row[offset + (question >> 1)];
                boolean isLeft = Float.isNaN(value) ? (question & 1) != 0 : value < numbers[node];
                node = isLeft ? lefts[node] : rights[node];
            }
            sum += numbers[node];
        }
        return sum;
    }

    /**
     * Makes sure that features are the model's.
     *
     * @throws DataFault if there are others, or they are in another order
     */
    public void requireFeatures(List<String> features) {
        if (features.size() != width) {
            throw new DataFault("the rows have " + features.size() + " features; the model expects " + width);
        }
        for (int f = 0; f < names.size(); f++) {
            if (!features.get(f).equals(names.get(f))) {
                throw new DataFault("feature " + (f + 1) + " of the rows is " + features.get(f)
                        + "; the model expects " + names.get(f) + " there");
            }
        }
    }
}
