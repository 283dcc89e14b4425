package dev.tidemark.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of the house, for the packages below a base package. A room is the first segment below it; the base package
 * itself is the roof.
 */
public final class House {
    private static final String ROOF = "";

    /** The rooms, floor by floor from the ground. Rooms that are not built yet are empty. */
    private static final List<Set<String>> FLOORS = List.of(Set.of("base"),
            Set.of("bars", "table", "config", "plot", "http"), Set.of("report", "drift", "tracking", "versioning"),
            Set.of("signal", "features", "quality", "profile", "market"), Set.of("batch", "forecast"),
            Set.of("serving", "pipeline"), Set.of("cli", "desktop"), Set.of(ROOF));

    private static final Set<String> CORE = Set.of("bars", "signal", "features", "drift");
    private static final Set<String> READERS = Set.of("bars");
    private static final Set<String> COMMAND_LINE = Set.of("cli", ROOF);

    /** Libraries that stay in one place, by package, and the rooms that may use them. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of("picocli", COMMAND_LINE, "javafx",
            Set.of("desktop", ROOF), "org.yaml.snakeyaml", Set.of("config"), "software.amazon.awssdk",
            Set.of("versioning"), "ml.dmlc", Set.of("forecast"));

    private static final Set<String> PROCESS = Set.of("java.lang.System.out", "java.lang.System.err",
            "java.lang.System.in", "java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");
    private static final Set<String> CLOCK_METHODS = Set.of("java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Date",
            "java.util.Calendar", "java.util.Timer");
    private static final List<String> LOGGING = List.of("java.util.logging", "java.lang.System$Logger", "org.slf4j",
            "org.apache.logging", "org.apache.commons.logging", "ch.qos.logback");
    private static final List<String> CHANCE = List.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom",
            "java.util.random", "java.security.SecureRandom", "java.util.UUID");
    private static final List<String> FILES = List.of("java.nio.file.Files", "java.io.File", "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel");
    private static final List<String> CHANGING = List.of("java.util.concurrent", "java.lang.ThreadLocal",
            "java.lang.StringBuilder", "java.lang.StringBuffer", "java.util.ArrayList", "java.util.LinkedList",
            "java.util.ArrayDeque", "java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap",
            "java.util.EnumMap", "java.util.WeakHashMap", "java.util.HashSet", "java.util.LinkedHashSet",
            "java.util.TreeSet", "java.util.BitSet");

    private final String base;

    /** The house below a base package. */
    public House(String base) {
        this.base = base;
    }

    /** All rules. */
    public Stream<ArchRule> rules() {
        return Stream.concat(LIBRARIES.keySet().stream().sorted().map(this::keepsInItsRooms),
                Stream.of(everyRoomHasAFloor(), importsGoDownOnly(), theCoreHasNoClock(),
                        theCoreLeavesNothingToChance(),
                        theCoreDoesNotLog(), theCoreKnowsNoFiles(), theCoreHasNoStaticsThatChange(),
                        onlyTheCommandLineHoldsTheProcess(), everyPackageIsNullMarked()));
    }

    /** Every class lives in a room that has a floor. */
    public ArchRule everyRoomHasAFloor() {
        return classes().should(be("in a room of the house", type -> floor(room(type)) >= 0));
    }

    /** A room imports only rooms on lower floors, never another on its own. */
    public ArchRule importsGoDownOnly() {
        return classes().should(new ArchCondition<>("import only rooms on lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (!goesDown(dependency)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        });
    }

    private boolean goesDown(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String from = room(dependency.getOriginClass());
        return !isInside(target) || from.equals(room(target)) || floor(room(target)) < floor(from);
    }

    /** A library of {@link #LIBRARIES} is used in its own rooms only. */
    public ArchRule keepsInItsRooms(String library) {
        return noClasses().that(are(roomsOtherThan(LIBRARIES.getOrDefault(library, Set.of())))).should()
                .dependOnClassesThat(are(named(List.of(library))));
    }

    /** The core tells no time. */
    public ArchRule theCoreHasNoClock() {
        return noClasses().that(are(rooms(CORE))).should()
                .accessTargetWhere(DescribedPredicate.describe("the clock is read", House::readsTheClock))
                .orShould().dependOnClassesThat(DescribedPredicate.describe("are clocks",
                        type -> CLOCKS.contains(type.getName())));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        boolean isNow = access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time");
        return isNow || CLOCK_METHODS.contains(member(access));
    }

    /** The core draws no lots of its own: randomness is handed in. */
    public ArchRule theCoreLeavesNothingToChance() {
        return noClasses().that(are(rooms(CORE))).should().dependOnClassesThat(are(named(CHANCE))).orShould()
                .accessTargetWhere(DescribedPredicate.describe("a lot is drawn",
                        access -> member(access).equals("java.lang.Math.random")));
    }

    /** The core writes no log. */
    public ArchRule theCoreDoesNotLog() {
        return noClasses().that(are(rooms(CORE))).should().dependOnClassesThat(are(named(LOGGING)));
    }

    /** Of the core, only the readers of bars know files. */
    public ArchRule theCoreKnowsNoFiles() {
        return noClasses().that(are(rooms(CORE))).and(are(roomsOtherThan(READERS))).should()
                .dependOnClassesThat(are(named(FILES)));
    }

    /** No static of the core can change: each is final, arrays are private, and no collection is of a changing kind. */
    public ArchRule theCoreHasNoStaticsThatChange() {
        return fields().that()
                .areDeclaredInClassesThat(are(rooms(CORE))).and().areStatic().and(DescribedPredicate
                        .describe("written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should(new ArchCondition<>("not change") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(field, isSettled(field), field.getDescription()));
                    }
                });
    }

    private static boolean isSettled(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        JavaClass type = field.getRawType();
        return modifiers.contains(JavaModifier.FINAL) && (!type.isArray() || modifiers.contains(JavaModifier.PRIVATE))
                && !named(CHANGING).test(type);
    }

    /** Only the command line holds the process's streams and ends it. */
    public ArchRule onlyTheCommandLineHoldsTheProcess() {
        return noClasses().that(are(roomsOtherThan(COMMAND_LINE))).should()
                .accessTargetWhere(DescribedPredicate.describe("the process is touched", House::touchesTheProcess));
    }

    private static boolean touchesTheProcess(JavaAccess<?> access) {
        boolean isTrace = access.getName().equals("printStackTrace")
                && access.getTargetOwner().isAssignableTo(Throwable.class);
        return isTrace || PROCESS.contains(member(access));
    }

    private static String member(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    /** Every package says that its types are not null. */
    public ArchRule everyPackageIsNullMarked() {
        return classes().should(be("in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private boolean isInside(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    private String room(JavaClass type) {
        String inside = type.getPackageName().substring(Math.min(base.length() + 1, type.getPackageName().length()));
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
    }

    /** The floor of a room, -1 when the house has no such room. */
    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        return -1;
    }

    private DescribedPredicate<JavaClass> rooms(Set<String> rooms) {
        return DescribedPredicate.describe("in " + rooms, type -> isInside(type) && rooms.contains(room(type)));
    }

    private DescribedPredicate<JavaClass> roomsOtherThan(Set<String> rooms) {
        return DescribedPredicate.describe("not in " + rooms, type -> isInside(type) && !rooms.contains(room(type)));
    }

    /** Types of these names, those inside them, and those in packages of these names. */
    private static DescribedPredicate<JavaClass> named(List<String> names) {
        return DescribedPredicate.describe("of " + names, type -> names.stream().anyMatch(name -> {
            String full = type.getBaseComponentType().getName();
            return full.equals(name) || full.startsWith(name + ".") || full.startsWith(name + "$");
        }));
    }

    private static <T> DescribedPredicate<T> are(DescribedPredicate<T> predicate) {
        return predicate.as("are " + predicate.getDescription());
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> claim) {
        return ArchCondition.from(DescribedPredicate.<JavaClass>describe(what, claim)).as("be " + what);
    }
}
