package dev.tidemark.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.http.HttpFetcher;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Pause;
import dev.tidemark.market.Download;
import dev.tidemark.market.MarketSource;
import dev.tidemark.market.RawBars;
import dev.tidemark.market.Regrouping;
import dev.tidemark.market.Spans;

/** Fetches bars from a market and adds them to those on the disk. */
public final class IngestStage {
    private static final String KEY = "[\\x21-\\x7E]{1,500}";

    private final IngestRequest request;
    private final Surroundings surroundings;
    private final Interval unit;
    private final Instant now;
    private final List<String> notes = new ArrayList<>();

    private IngestStage(IngestRequest request, Surroundings surroundings) {
        this.request = request;
        this.surroundings = surroundings;
        this.unit = request.source().unit(request.interval());
        this.now = surroundings.clock().instant();
    }

    /**
     * How a server is treated.
     *
     * @param limits the patience with it
     * @param pause waits between attempts
     * @param chance from 0 to 1, by which waits are shortened
     */
    public record Manners(HttpLimits limits, Pause pause, DoubleSupplier chance) {}

    /**
     * Fetches them.
     *
     * @throws UnavailableFault if they cannot be had; what was fetched by then is kept for the next run
     */
    public static Answer run(IngestRequest request, Manners manners, Surroundings surroundings) {
        return new IngestStage(request, surroundings).run(manners);
    }

    private Answer run(Manners manners) {
        request.source().remark().ifPresent(this::note);
        RawStore store = new RawStore(request, surroundings.project(), this::note);
        Path target = store.target(now);
        // What cannot be written is not worth fetching.
        AtomicFile.begin(target).close();
        Optional<RawStore.Stored> base = store.newest();
        Spans covered = base.map(RawStore.Stored::covered).orElse(Spans.NONE);
        try (IngestJournal journal = IngestJournal.open(store.journal(), IngestMetadata.identity(request));
                HttpFetcher fetcher = new HttpFetcher(manners.limits(), manners.pause(), manners.chance(),
                        surroundings.clock(), surroundings.warnings())) {
            Spans known = covered.plus(journal.settled(unit, unit));
            fetch(IngestPlan.of(request, known, now, this::note).missing(), journal, fetcher);
            Answer answer = merge(store, target, base, journal, fetcher);
            journal.discard();
            return answer;
        }
    }

    private void note(String sentence) {
        notes.add(sentence);
        surroundings.warnings().accept(sentence);
    }

    private void fetch(Spans missing, IngestJournal journal, HttpFetcher fetcher) {
        long total = missing.bars(unit);
        long[] done = {0};
        Download download = new Download(request.source(), request.address(), headers(), fetcher, unit);
        try {
            download.run(missing, (settled, page) -> {
                journal.add(settled, page);
                done[0] += settled.bars(unit);
                surroundings.progress().at(done[0], total, journal.bars().size());
            }, surroundings.cancellation());
        } catch (UnavailableFault fault) {
            throw journal.bars().size() == 0
                    ? fault
                    : new UnavailableFault(fault.sentence() + " (the " + IngestText.count(journal.bars().size())
                            + " bars that were fetched by then are kept, and the same command goes on from there)",
                            fault);
        }
    }

    private Map<String, String> headers() {
        MarketSource source = request.source();
        Optional<String> key = source.keyVariable().map(surroundings.environment()::get)
                .filter(text -> !text.isBlank());
        if (key.isEmpty()) {
            return Map.of("Accept", "application/json");
        }
        if (!key.get().matches(KEY)) {
            throw new UsageFault("the environment variable " + source.keyVariable().orElseThrow()
                    + " holds characters that no key has; expected letters, digits and signs without a blank");
        }
        if (!request.address().isPrivate()) {
            note("the key in " + source.keyVariable().orElseThrow() + " is not sent to " + request.address()
                    + ", as everybody on the way could read it; expected an address that begins with https");
            return Map.of("Accept", "application/json");
        }
        return source.headers(key.get());
    }

    private Answer merge(RawStore store, Path target, Optional<RawStore.Stored> base, IngestJournal journal,
            HttpFetcher fetcher) {
        Spans settled = journal.settled(request.interval(), unit);
        Regrouping fresh = Regrouping.of(
                journal.bars().all().stream().filter(bar -> settled.contains(bar.time())).toList(),
                unit, request.interval());
        RawBars all = new RawBars();
        base.ifPresent(stored -> all.addAll(stored.bars()));
        int before = all.size();
        all.addAll(fresh.bars());
        if (all.size() == 0) {
            throw new UnavailableFault(request.source().name() + " has no bars of " + request.source().pair() + " at "
                    + request.interval() + " in the last " + request.days() + " days");
        }
        journal.bars().firstConflict().ifPresent(time -> note(journal.bars().conflicting()
                + " bars came again with other values, the first that of " + Instant.ofEpochMilli(time)
                + "; the later ones were taken"));
        if (base.isPresent() && fresh.bars().isEmpty()) {
            return upToDate(base.get(), all, fetcher);
        }
        byte[] csv = RawCsv.bytes(all.all());
        Spans covered = base.map(RawStore.Stored::covered).orElse(Spans.NONE).plus(settled);
        ObjectNode metadata = new IngestMetadata(request, now)
                .bars(all, request.interval(), covered, all.size() - before)
                .fetching(fetcher, journal.bars(), fresh.partial())
                .done(target.getFileName().toString(), RawCsv.sha256(csv), notes);
        store.write(target, csv, metadata);
        return Answer.of(IngestText.summary(request, target, metadata),
                metadata.deepCopy().put("file", target.toString()));
    }

    private Answer upToDate(RawStore.Stored base, RawBars all, HttpFetcher fetcher) {
        ObjectNode metadata = new IngestMetadata(request, now).bars(all, request.interval(), base.covered(), 0)
                .fetching(fetcher, new RawBars(), 0)
                .done(base.path().toString(), RawCsv.sha256(RawCsv.bytes(all.all())), notes);
        return Answer.of(IngestText.summary(request, base.path(), metadata), metadata);
    }
}
