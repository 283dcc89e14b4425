package dev.tidemark.cli.volatility;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.Versions;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.DriftSettings;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.ModelSources;
import dev.tidemark.serving.Service;
import dev.tidemark.serving.ServingSettings;
import dev.tidemark.serving.web.Guard;
import dev.tidemark.serving.web.PemTls;
import io.helidon.common.tls.Tls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves forecasts until it is ended. */
@Command(name = "serve", sortOptions = false, description = {"Serve forecasts over HTTP, until SIGTERM or SIGINT.",
        "A new champion is taken up without a restart."})
final class ServeCommand extends StageCommand {
    private static final Duration LONGEST_ENDING = Duration.ofSeconds(8);
    private static final int LARGEST_PORT = 65_535;
    private static final int LOOK_MILLIS = 100;

    private final Host host;

    @Option(names = "--host", paramLabel = "HOST", order = 2, defaultValue = "127.0.0.1", //
            description = "The address to listen at (default: ${DEFAULT-VALUE}). At any but this machine's own loopback, requests need a token, or the service --no-auth.")
    private String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", order = 3, defaultValue = "8000", //
            description = "The port; 0 is any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--model", paramLabel = "X", order = 4, description = {
            "An alias, the number of a version, or a model's folder (default: the alias champion).",
            "MODEL_NAME and MODEL_STAGE in the environment name one of the MLflow server."})
    private @Nullable String model;

    @Option(names = "--token-file", paramLabel = "F", order = 5, //
            description = "The file with the token that requests must bear (default: TIDEMARK_TOKEN in the environment).")
    private @Nullable Path tokenFile;

    @Option(names = "--no-auth", order = 6, description = "Demand no token, whoever can reach the address.")
    private boolean isOpen;

    @Option(names = "--tls-cert", paramLabel = "F", order = 7, //
            description = "The chain of certificates, as PEM; with --tls-key the service speaks HTTPS.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "F", order = 8, description = "The private key, as PEM (PKCS #8).")
    private @Nullable Path key;

    ServeCommand(Host host) {
        super(host);
        this.host = host;
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        PrintStream err = host.err();
        InetSocketAddress at = address();
        Guard guard = guard(at.getAddress());
        if (guard.isShut()) {
            surroundings.warnings().accept("--host " + address
                    + " can be reached from elsewhere, and there is no token: all but"
                    + " /health, /ready and /metrics is refused; expected TIDEMARK_TOKEN, a --token-file or --no-auth");
        }
        Optional<Tls> tls = tls();
        ServingSettings serving = ServingSettings.read(settings.block().find("serving"), surroundings.warnings());
        Service.Means means = new Service.Means(Versions.tidemark(), surroundings.clock(),
                sentence -> err.println("tidemark: " + Shown.name(sentence)), failure -> tell(failure, err));
        try (Service service = Service.start(new Service.Place(at, guard, tls, model == null), serving,
                DriftSettings.read(settings, surroundings.warnings()),
                new ServedSource(ModelSources.choose(Optional.ofNullable(model), settings,
                        surroundings)),
                means)) {
            host.interruption().letFinish(LONGEST_ENDING);
            err.println("tidemark: listening at " + (tls.isPresent() ? "https" : "http") + "://" + shown(at) + ":"
                    + service.port());
            await(surroundings);
        }
        return Answer.of(List.of("the service has ended"),
                JsonNodeFactory.instance.objectNode().put("status", "ended"));
    }

    private static void await(Surroundings surroundings) {
        // A start that trains the cache of prepared classes must end by itself on every system, and not all have signals.
        Optional<Path> sign = Optional.ofNullable(System.getProperty("tidemark.serveWhileThereIs")).map(Path::of);
        try {
            while (!surroundings.cancellation().isCancelled() && sign.map(Files::exists).orElse(true)) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private InetSocketAddress address() {
        if (port < 0 || port > LARGEST_PORT) {
            throw new UsageFault("--port is " + port + "; expected 0 to " + LARGEST_PORT);
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(address), port);
        } catch (UnknownHostException e) {
            throw new UsageFault("--host " + Shown.text(address) + " is no address of this machine", e);
        }
    }

    private Guard guard(InetAddress at) {
        Optional<String> token = ServiceToken.read(Optional.ofNullable(tokenFile), host.environment());
        if (isOpen && token.isPresent()) {
            throw new UsageFault("--no-auth is given, and a token as well; expected one of them");
        }
        return token.map(Guard::demanding)
                .orElseGet(() -> isOpen || at.isLoopbackAddress() ? Guard.open() : Guard.shut());
    }

    private Optional<Tls> tls() {
        if ((certificate == null) != (key == null)) {
            throw new UsageFault("--tls-cert and --tls-key belong together; expected both or neither");
        }
        return certificate == null || key == null ? Optional.empty() : Optional.of(PemTls.of(certificate, key));
    }

    private static String shown(InetSocketAddress at) {
        String text = at.getAddress().getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private void tell(Throwable failure, PrintStream err) {
        err.println("tidemark: internal error: " + failure);
        if (host.wantsTraces()) {
            failure.printStackTrace(err);
        }
    }
}
