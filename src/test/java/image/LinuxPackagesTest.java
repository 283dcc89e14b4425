package image;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What fills the gaps in the texts for Linux. */
class LinuxPackagesTest {
    @Test
    void aSnapshotIsOlderThanItsVersion() {
        assertEquals("0.2.0~SNAPSHOT-1", values("0.2.0-SNAPSHOT", "V").get("DEBIAN_VERSION"));
        assertEquals("0.2.0~SNAPSHOT", values("0.2.0-SNAPSHOT", "V").get("RPM_VERSION"));
        assertEquals("0.2.0-SNAPSHOT", values("0.2.0-SNAPSHOT", "V").get("VERSION"));
    }

    @Test
    void aSynopsisBeginsWithoutArticle() {
        assertEquals("exact signal", values("1", "V").get("SYNOPSIS"));
        assertEquals("Exact signal", values("1", "V").get("SUMMARY"));
    }

    @Test
    void aVendorWithoutAddressIsGivenAnEmptyOne() {
        assertEquals("V <>", values("1", "V").get("MAINTAINER"));
        assertEquals("V <v@example.org>", values("1", "V <v@example.org>").get("MAINTAINER"));
    }

    @Test
    void datesAreWrittenAsEachKindOfPackageWants() {
        Map<String, String> values = values("1", "V");
        assertEquals("2026-11-21", values.get("DATE"));
        assertEquals("Sat, 21 Nov 2026 00:00:00 +0000", values.get("DEBIAN_DATE"));
        assertEquals("Sat Nov 21 2026", values.get("RPM_DATE"));
    }

    @Test
    void aMissingSettingIsNamed() {
        BuildFault fault = assertThrows(BuildFault.class,
                () -> LinuxPackages.values(Map.of("description", "x", "version", "1"), Map.of(), FakeApp.VERSION));
        assertEquals("a Linux package needs the application's vendor", fault.getMessage());
    }

    @Test
    void processorsHaveTheirNames() {
        assertEquals("amd64", Architecture.of("amd64").debian());
        assertEquals("x86_64", Architecture.of("amd64").rpm());
        assertEquals("arm64", Architecture.of("aarch64").debian());
        assertThrows(BuildFault.class, () -> Architecture.of("riscv64"));
    }

    private static Map<String, String> values(String version, String vendor) {
        return LinuxPackages.values(Map.of("version", version, "vendor", vendor, "description", "An exact signal"),
                Map.of("mime", "text/csv"), FakeApp.VERSION);
    }
}
