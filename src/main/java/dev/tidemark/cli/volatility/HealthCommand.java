package dev.tidemark.cli.volatility;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.http.HttpFetcher;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Outcome;
import dev.tidemark.http.Pause;
import dev.tidemark.http.WebAddress;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks a service how it is, for health checks where there is no other client. */
@Command(name = "health", sortOptions = false, description = {
        "Ask a service whether it is alive: ends with 0 if it is, and with 69 if not."})
final class HealthCommand extends StageCommand {
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(4), 64 << 10, 1,
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO);

    @Option(names = "--url", paramLabel = "URL", order = 2, defaultValue = "http://127.0.0.1:8000/health", //
            description = "What is asked (default: ${DEFAULT-VALUE}); /ready tells whether a model is in service.")
    private String url = "";

    HealthCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        WebAddress address = WebAddress.of(url).orElseThrow(() -> new UsageFault("--url " + Shown.text(url)
                + " is no address; expected one such as http://127.0.0.1:8000/health"));
        try (HttpFetcher fetcher = new HttpFetcher(LIMITS, Pause.SLEEP, () -> 0,
                () -> Instant.ofEpochMilli(surroundings.clock().millis()), ignored -> {
                })) {
            Outcome.Reply reply = fetcher.get(address.base(), Map.of(), surroundings.cancellation()).orThrow();
            if (!reply.isSuccess()) {
                throw new UnavailableFault(address + ": answers with status " + reply.status());
            }
            return Answer.of(List.of(address + ": is well"), JsonNodeFactory.instance.objectNode().put("url",
                    address.toString()).put("status", reply.status()));
        }
    }
}
