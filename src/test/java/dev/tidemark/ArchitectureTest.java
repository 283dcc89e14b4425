package dev.tidemark;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tidemark.architecture.House;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The product keeps every rule of the house, and a small house that breaks them all is caught at each. */
class ArchitectureTest {
    private static final String BROKEN = "dev.tidemark.architecture.broken";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.tidemark");
    private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(BROKEN);

    private static final House HOUSE = new House("dev.tidemark");
    private static final House RULES = new House(BROKEN);

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheRules() {
        return HOUSE.rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @Test
    void theProductIsThereToBeChecked() {
        assertTrue(PRODUCT.contain("dev.tidemark.Main"));
        assertFalse(PRODUCT.contain(BROKEN + ".bars.Plain"));
    }

    @Test
    void aRoomThatTheHouseDoesNotHaveIsCaught() {
        assertCaught(RULES.everyRoomHasAFloor(), "attic.Stray", "attic.package-info");
    }

    @Test
    void importsUpwardsAndSidewaysAreCaught() {
        assertCaught(RULES.importsGoDownOnly(), "base.Upward", "bars.Sideways");
    }

    @Test
    void aLibraryOutsideItsRoomIsCaught() {
        assertCaught(RULES.keepsInItsRooms("picocli"), "batch.TakesArguments");
    }

    @Test
    void aClockInTheCoreIsCaught() {
        assertCaught(RULES.theCoreHasNoClock(), "bars.ReadsTheTime", "bars.CountsNanoseconds");
    }

    @Test
    void chanceInTheCoreIsCaught() {
        assertCaught(RULES.theCoreLeavesNothingToChance(), "bars.Dices");
    }

    @Test
    void aLogInTheCoreIsCaught() {
        assertCaught(RULES.theCoreDoesNotLog(), "bars.Logs");
    }

    @Test
    void filesInTheCoreAreCaughtButInItsReaders() {
        assertCaught(RULES.theCoreKnowsNoFiles(), "signal.TouchesFiles");
    }

    @Test
    void staticsThatChangeAreCaughtInTheCore() {
        assertCaught(RULES.theCoreHasNoStaticsThatChange(), "bars.Counts", "bars.OpenArray", "bars.Remembers");
    }

    @Test
    void printingAndEndingBelowTheCommandLineIsCaught() {
        assertCaught(RULES.onlyTheCommandLineHoldsTheProcess(), "batch.Exits", "batch.Prints");
    }

    @Test
    void aPackageThatIsNotNullMarkedIsCaught() {
        assertCaught(RULES.everyPackageIsNullMarked(), "base.Upward", "base.package-info");
    }

    /** Of the broken house, a rule catches these classes and no others. */
    private static void assertCaught(ArchRule rule, String... names) {
        Set<String> caught = new TreeSet<>();
        for (JavaClass type : BROKEN_HOUSE) {
            JavaClasses alone = BROKEN_HOUSE.that(DescribedPredicate.equalTo(type));
            if (rule.allowEmptyShould(true).evaluate(alone).hasViolation()) {
                caught.add(type.getName().substring(BROKEN.length() + 1));
            }
        }
        assertEquals(new TreeSet<>(Set.of(names)), caught);
    }
}
