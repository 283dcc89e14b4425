package dev.tidemark.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes all checks of a table. Nothing is repaired. */
public final class Gate {
    private static final List<Check> CHECKS = List.of(new SchemaCheck(), new NullsCheck(), new PositiveCheck(),
            new RangeCheck(), new FreshnessCheck(), new DuplicatesCheck(), new OhlcCheck(), new VolumeCheck(),
            new GapsCheck(), new OrderCheck(), new FrozenCheck(), new SpikesCheck());

    private Gate() {}

    /** Makes them. */
    public static Verdict judge(BarTable table, GateSettings settings) {
        List<CheckResult> results = new ArrayList<>();
        for (Check check : CHECKS) {
            Setting setting = settings.of(check.kind());
            if (setting.severity() == Severity.OFF) {
                results.add(new CheckResult(check.kind(), setting, Optional.empty(), true));
            } else {
                Measure measure = table.size() == 0 && check.kind() != CheckKind.SCHEMA
                        ? Measure.inapplicable("there are no rows")
                        : check.measure(table, settings);
                boolean isPassed = !measure.isApplicable() || check.isPassed(measure.figure(), setting.threshold());
                results.add(new CheckResult(check.kind(), setting, Optional.of(measure), isPassed));
            }
        }
        return new Verdict(results);
    }
}
