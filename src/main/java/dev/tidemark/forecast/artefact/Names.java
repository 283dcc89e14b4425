package dev.tidemark.forecast.artefact;

/** The files of a model's folder. */
final class Names {
    static final String MODEL = "model.ubj";
    static final String FEATURES = "features.json";
    static final String MLMODEL = "MLmodel";
    static final String REQUIREMENTS = "requirements.txt";
    static final String CONDA = "conda.yaml";
    static final String PYTHON = "python_env.yaml";
    static final String EXAMPLE = "input_example.json";
    static final String SERVING_EXAMPLE = "serving_input_example.json";
    static final String IMPORTANCE = "importance.csv";
    static final String IMPORTANCE_PICTURE = "importance.svg";
    static final String PREDICTED_PICTURE = "predicted.svg";
    static final String PROVENANCE = "provenance.json";
    static final String INTERVAL = "interval.json";
    static final String DIGESTS = "digests.json";

    private Names() {}
}
