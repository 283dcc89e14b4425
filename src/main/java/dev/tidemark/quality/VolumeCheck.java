package dev.tidemark.quality;

import dev.tidemark.bars.Role;

/** No volume is negative. */
final class VolumeCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.VOLUME;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        if (!table.has(Role.VOLUME)) {
            return Measure.inapplicable("there is no volume");
        }
        Offences offences = new Offences(table, settings.listed());
        double[] volumes = table.values(Role.VOLUME);
        for (int row = 0; row < volumes.length; row++) {
            double volume = volumes[row];
            if (volume < 0) {
                offences.add(row, () -> "volume " + Unit.plain(volume));
            }
        }
        return offences.measure(offences.count(), offences.count() == 0
                ? "no volume is negative"
                : Unit.ROWS.text(offences.count()) + " with a negative volume");
    }
}
