package dev.tidemark.serving;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.tidemark.drift.DriftLimits;
import dev.tidemark.serving.web.Guard;
import io.helidon.common.tls.Tls;

/** How a service of a test is started: as by the command, but for what the test says. */
final class Setup {
    static final Instant NOW = Instant.parse("2026-02-26T12:50:30.500Z");

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private ServingSettings settings = ServingSettings.DEFAULT;
    private InetAddress address = InetAddress.getLoopbackAddress();
    private Guard guard = Guard.open();
    private Optional<Tls> tls = Optional.empty();
    private boolean isPatient;
    private SwitchedSource source = SwitchedSource.of(1);

    Setup at(InetAddress place) {
        address = place;
        return this;
    }

    Setup token(String demanded) {
        guard = Guard.demanding(demanded);
        return this;
    }

    Setup shut() {
        guard = Guard.shut();
        return this;
    }

    Setup tls(Tls encryption) {
        tls = Optional.of(encryption);
        return this;
    }

    Setup patient() {
        isPatient = true;
        return this;
    }

    Setup source(SwitchedSource models) {
        source = models;
        return this;
    }

    Setup request(int millis) {
        return settings(millis, settings.idle(), settings.connections(), settings.burst(), settings.reload());
    }

    Setup idle(int millis) {
        return settings(settings.request().toMillis(), Duration.ofMillis(millis), settings.connections(),
                settings.burst(), settings.reload());
    }

    Setup connections(int most) {
        return settings(settings.request().toMillis(), settings.idle(), most, settings.burst(), settings.reload());
    }

    Setup burst(int most) {
        return settings(settings.request().toMillis(), settings.idle(), settings.connections(), most,
                settings.reload());
    }

    Setup reload(int millis) {
        return settings(settings.request().toMillis(), settings.idle(), settings.connections(), settings.burst(),
                Duration.ofMillis(millis));
    }

    private Setup settings(long requestMillis, Duration idle, int connections, int burst, Duration reload) {
        settings = new ServingSettings(settings.largestBody(), connections, Duration.ofMillis(requestMillis), idle, 1,
                burst, settings.queue(), settings.driftWindow(), reload);
        return this;
    }

    RunningService start() {
        Service.Means means = new Service.Means("0.0.0", () -> NOW, told::add, failures::add);
        Service service = Service.start(new Service.Place(new InetSocketAddress(address, 0), guard, tls, isPatient),
                settings, DriftLimits.DEFAULT, source, means);
        return new RunningService(service, address, tls.isPresent(), told, failures);
    }
}
