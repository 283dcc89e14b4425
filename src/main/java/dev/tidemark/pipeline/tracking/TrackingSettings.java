package dev.tidemark.pipeline.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.http.WebAddress;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.tracking.Names;
import dev.tidemark.tracking.mlflow.MlflowServer;

/**
 * Where runs are sent, and under which names. The environment decides; then the file {@code .env} of the project; then the block
 * {@code volatility.tracking} of the configuration.
 *
 * @param experiment what runs are a part of
 * @param model the name that models are registered under
 * @param server where runs are sent; nowhere when absent
 */
public record TrackingSettings(String experiment, String model, Optional<MlflowServer> server) {
    /** The experiment, and the model, when nothing is said. */
    static final String USUAL_NAME = "tidemark-volatility";
    /** The variable that names the server. */
    static final String URI = "MLFLOW_TRACKING_URI";

    private static final List<String> KEYS = List.of("experiment", "uri", "model");
    private static final int LONGEST_EXPERIMENT = 500;

    /**
     * Reads all three places.
     *
     * @throws ConfigFault if something in one of them is wrong
     */
    public static TrackingSettings read(VolatilityConfig config, Surroundings surroundings) {
        ConfigMapping block = block(config);
        block.unknownKeys(KEYS).forEach(key -> surroundings.warnings().accept(key.sentence()));
        Map<String, String> variables = Variables.read(surroundings);
        String experiment = Optional.ofNullable(variables.get("MLFLOW_EXPERIMENT_NAME"))
                .orElseGet(() -> block.find("experiment").map(TrackingSettings::experiment).orElse(USUAL_NAME));
        Optional<MlflowServer> server = variables.containsKey(URI)
                ? server(URI, variables.getOrDefault(URI, ""), surroundings.warnings())
                : block.find("uri").flatMap(value -> server(value, surroundings.warnings()));
        return new TrackingSettings(experiment, block.find("model").map(TrackingSettings::model).orElse(USUAL_NAME),
                server.map(open -> withCredentials(open, variables)));
    }

    /**
     * Judges what the configuration says, whether the environment decides otherwise or not. No server is asked.
     *
     * @throws ConfigFault if it is wrong
     */
    public static void check(VolatilityConfig config) {
        ConfigMapping block = block(config);
        block.find("experiment").ifPresent(TrackingSettings::experiment);
        block.find("model").ifPresent(TrackingSettings::model);
        block.find("uri").ifPresent(value -> server(value, saidWhereItIsUsed -> {
        }));
    }

    private static ConfigMapping block(VolatilityConfig config) {
        return config.block().find("tracking").map(ConfigValue::mapping)
                .orElseGet(() -> new ConfigMapping("tracking", Place.of("the defaults"), Map.of()));
    }

    private static Optional<MlflowServer> server(ConfigValue value, Consumer<String> warnings) {
        return server(value.node().place() + ": uri", value.characters("an address such as http://localhost:5000"),
                warnings);
    }

    private static String experiment(ConfigValue value) {
        String expected = "a name of at most " + LONGEST_EXPERIMENT + " characters";
        String name = value.characters(expected);
        if (name.isBlank() || name.length() > LONGEST_EXPERIMENT) {
            throw value.fault(expected);
        }
        return name;
    }

    private static String model(ConfigValue value) {
        String expected = "a name of letters, digits, points, hyphens and underscores";
        String name = value.characters(expected);
        if (!Names.isModel(name)) {
            throw value.fault(expected);
        }
        return name;
    }

    private static Optional<MlflowServer> server(String what, String uri, Consumer<String> warnings) {
        if (uri.strip().matches("(?i)https?:.*")) {
            // What it says is not shown: it may be a user with a password that is wrong here.
            return Optional.of(MlflowServer.open(WebAddress.of(uri).orElseThrow(() -> new ConfigFault(what
                    + " is no address that can be asked; expected one such as http://localhost:5000, with neither a query nor a "
                    + "user (MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD name that)"))));
        }
        warnings.accept(
                what + " is no address that begins with http; only http and https are spoken here, so that runs are kept in "
                        + Tracking.FOLDER + " and sent nowhere");
        return Optional.empty();
    }

    private static MlflowServer withCredentials(MlflowServer open, Map<String, String> variables) {
        Optional<String> user = Optional.ofNullable(variables.get("MLFLOW_TRACKING_USERNAME"));
        Optional<String> password = Optional.ofNullable(variables.get("MLFLOW_TRACKING_PASSWORD"));
        Optional<String> token = Optional.ofNullable(variables.get("MLFLOW_TRACKING_TOKEN"));
        if (user.isPresent() != password.isPresent() && token.isEmpty()) {
            throw new ConfigFault(user.isPresent()
                    ? "MLFLOW_TRACKING_USERNAME is set without MLFLOW_TRACKING_PASSWORD; expected both or neither"
                    : "MLFLOW_TRACKING_PASSWORD is set without MLFLOW_TRACKING_USERNAME; expected both or neither");
        }
        MlflowServer server = user.isPresent() && password.isPresent()
                ? open.as(user.get(), password.get())
                : token.map(open::with).orElse(open);
        if (server.authorization().isPresent() && !server.address().isPrivate()) {
            throw new ConfigFault(
                    server + ": credentials are sent over https or to this machine only; expected an address "
                            + "that begins with https");
        }
        return server;
    }
}
