package dev.tidemark.forecast.model;

import java.util.List;

import dev.tidemark.base.DataFault;

/**
 * A model as XGBoost keeps it in UBJSON: {@code learner.gradient_booster.model.trees}, with what they are about in the target's units.
 * Published at <a href="https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html">xgboost.readthedocs.io</a>.
 */
public final class ModelFile {
    /** A model that says it has so many features says it by mistake. */
    private static final int MOST_FEATURES = 100_000;

    private final UbObject root;
    private final String source;

    private ModelFile(UbObject root, String source) {
        this.root = root;
        this.source = source;
    }

    /**
     * Reads a model.
     *
     * @param source what the file is called in sentences
     * @throws DataFault if it is none of regression trees of squared errors
     */
    public static ModelFile read(byte[] bytes, String source) {
        ModelFile file = new ModelFile(UbReader.read(bytes, source), source);
        file.require("a booster", file.learner().object("gradient_booster").text("name"), "gbtree");
        file.require("an objective", file.learner().object("objective").text("name"), "reg:squarederror");
        return file;
    }

    private void require(String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw new DataFault(source + ": has " + what + " '" + found + "'; expected " + expected);
        }
    }

    /** The names of the features, in the order that rows have them; empty when the file has none. */
    public List<String> features() {
        return learner().list("feature_names", String.class);
    }

    /** How many features a row has. */
    public int width() {
        int width = (int) number(learner().object("learner_model_param"), "num_feature");
        int named = features().size();
        if (width < 1 || width > MOST_FEATURES || (named > 0 && named != width)) {
            throw new DataFault(source + ": says that it has " + width + " features, and names " + named);
        }
        return width;
    }

    /** The trees, to forecast with. */
    public Trees trees() {
        return Trees.of(this, source);
    }

    /** What the features are worth to the model, the one with the most gain first. */
    public List<Importance> importance() {
        return Importance.of(features(), treeList());
    }

    /** What the forecast is before any tree. */
    float base() {
        return number(learner().object("learner_model_param"), "base_score");
    }

    List<UbObject> treeList() {
        return model().list("trees", UbObject.class);
    }

    /**
     * Keeps the first trees, names the features and takes the scale out of everything that is measured in the target.
     *
     * @return the bytes of such a file
     */
    byte[] finished(int rounds, List<String> features, TargetScale scale) {
        List<UbObject> trees = treeList().subList(0, rounds);
        trees.forEach(tree -> unscale(tree, scale));
        model().set("trees", trees);
        model().set("tree_info", model().list("tree_info", Long.class).subList(0, rounds));
        model().set("iteration_indptr", model().list("iteration_indptr", Long.class).subList(0, rounds + 1));
        model().object("gbtree_model_param").set("num_trees", Integer.toString(rounds));
        learner().object("learner_model_param").set("base_score", Float.toString(scale.base()));
        learner().set("feature_names", features);
        learner().object("attributes").set("best_iteration", Integer.toString(rounds - 1));
        return UbWriter.write(root);
    }

    private static void unscale(UbObject tree, TargetScale scale) {
        int[] left = tree.ints("left_children");
        float[] answers = tree.floats("split_conditions");
        float[] weights = tree.floats("base_weights");
        float[] gains = tree.floats("loss_changes");
        for (int node = 0; node < left.length; node++) {
            if (left[node] < 0) {
                answers[node] = scale.difference(answers[node]);
            }
            weights[node] = scale.difference(weights[node]);
            gains[node] = (float) scale.difference(scale.difference((double) gains[node]));
        }
    }

    private UbObject learner() {
        return root.object("learner");
    }

    private UbObject model() {
        return learner().object("gradient_booster").object("model");
    }

    private float number(UbObject parameters, String key) {
        String text = parameters.text(key);
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw new DataFault(source + ": has the " + key + " '" + text + "'; expected a number", e);
        }
    }
}
