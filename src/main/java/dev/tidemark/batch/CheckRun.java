package dev.tidemark.batch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.BlockReader;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.config.ConfigFile;

/** Reads an input through and shows what was detected. Writes no file. */
public final class CheckRun {
    private final BatchJob job;
    private final Host host;
    private final ProgressDisplay progress;

    /**
     * A check that has not begun.
     *
     * @param job what to check; the input is given, the configuration may be
     */
    public CheckRun(BatchJob job, Host host, ProgressDisplay progress) {
        this.job = job;
        this.host = host;
        this.progress = progress;
    }

    /**
     * Reads the input through and prints what was found on standard output.
     *
     * @throws dev.tidemark.base.Fault if the input or the configuration is not as it should be
     */
    public void run() {
        ReadOptions options = options();
        try (RawInput raw = RawInput.open(job.files(), host.in(), false);
                BarInput bars = BarInput.open(raw.input(), options, job.threads(), host.spoolDirectory())) {
            readThrough(bars);
            Completeness.check(job.files().inputName(), bars.report());
            String text = CheckText.of(job.files().inputName(), bars.flavour(), bars.report());
            StandardOutput.write(host.out(), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private ReadOptions options() {
        ConfigFile config = job.files().config().map(path -> ConfigFile.read(path, path.toString()))
                .orElseGet(() -> ConfigFile.parse("{}", "no configuration")).with(job.overrides());
        return job.files().config().isPresent()
                ? RunSettings.read(config.root(), this::warn).reading()
                : ReadSettings.read(config.root().find("columns"), config.root().find("format"),
                        config.root().find("order"), this::warn);
    }

    private void warn(String sentence) {
        if (!job.isQuiet()) {
            host.err().println("warning: " + sentence);
        }
    }

    private void readThrough(BarInput bars) {
        boolean hasTimes = !bars.flavour().times().equals(TimeFormat.NONE);
        try (progress; BlockReader reader = bars.read(hasTimes, progress, host.interruption())) {
            Optional<BarBlock> block = reader.next();
            while (block.isPresent()) {
                block = reader.next();
            }
        }
    }
}
