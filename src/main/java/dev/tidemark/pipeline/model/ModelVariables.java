package dev.tidemark.pipeline.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Shown;
import dev.tidemark.pipeline.model.RemoteSource.Wanted;
import dev.tidemark.tracking.Names;
import dev.tidemark.tracking.mlflow.MlflowServer;
import dev.tidemark.tracking.registry.Registry;

/**
 * The variables that name a model of a server.
 *
 * @param model its name
 * @param wanted which version
 * @param said the first of the variables that is set
 */
record ModelVariables(String model, Wanted wanted, String said) {
    private static final String NAME = "MODEL_NAME";
    private static final String STAGE = "MODEL_STAGE";
    private static final String ALIAS = "MODEL_ALIAS";
    private static final Set<String> STAGES = Set.of("Production", "Staging", "Archived");

    /**
     * What they say; empty when none of them is set.
     *
     * @param usual the name where none is said
     * @throws ConfigFault if one says nothing that can be, or two contradict each other
     */
    static Optional<ModelVariables> read(Map<String, String> variables, String usual) {
        Optional<String> said = Stream.of(NAME, STAGE, ALIAS).filter(variables::containsKey).findFirst();
        return said.map(first -> {
            Optional<String> stage = Optional.ofNullable(variables.get(STAGE));
            Optional<String> alias = Optional.ofNullable(variables.get(ALIAS));
            if (stage.isPresent() && alias.isPresent()) {
                throw new ConfigFault(STAGE + " and " + ALIAS + " are both set; expected one of them");
            }
            return new ModelVariables(name(variables.getOrDefault(NAME, usual)),
                    stage.map(ModelVariables::stage)
                            .orElseGet(() -> wanted(ALIAS, alias.orElse(Registry.CHAMPION))),
                    first);
        });
    }

    private static String name(String name) {
        if (name.length() > 250 || name.matches(".*[/:\\p{Cntrl}].*")) {
            throw new ConfigFault(NAME + " is " + Shown.text(name) + "; expected the name of a registered model, with"
                    + " neither a slash nor a colon");
        }
        return name;
    }

    /** Stages are written with a capital; every other word may be an alias, {@code production} among them. */
    private static Wanted stage(String word) {
        return STAGES.contains(word) ? new Wanted.Stage(word) : wanted(STAGE, word);
    }

    /**
     * The version that an alias or a number means.
     *
     * @throws ConfigFault if it can be neither
     */
    static Wanted wanted(String word) {
        return wanted("the model", word);
    }

    private static Wanted wanted(String what, String word) {
        OptionalInt number = LocalModels.number(word);
        if (number.isPresent()) {
            return new Wanted.Numbered(number.getAsInt());
        }
        if (!Names.isAlias(word)) {
            throw new ConfigFault(what + " is " + Shown.text(word) + "; expected an alias, which has letters, digits, _"
                    + " and -, or the number of a version");
        }
        return new Wanted.Alias(word);
    }

    /**
     * The server that must have the model.
     *
     * @throws ConfigFault if there is none
     */
    MlflowServer require(Optional<MlflowServer> server) {
        return server.orElseThrow(() -> new ConfigFault(said + " is set, and no MLflow server is known; expected its"
                + " address in MLFLOW_TRACKING_URI, such as http://localhost:5000"));
    }
}
