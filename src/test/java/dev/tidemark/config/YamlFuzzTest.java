package dev.tidemark.config;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.base.ConfigFault;

/** Replays its inputs in every test run, and looks for new ones when the environment has {@code JAZZER_FUZZ=1}. */
class YamlFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void readsOrRefuses(byte[] bytes) {
        try {
            ReadOrRefused.check(ConfigFile.parse(bytes, "fuzz.yaml"));
        } catch (ConfigFault fault) {
            ReadOrRefused.check(fault);
        }
    }
}
