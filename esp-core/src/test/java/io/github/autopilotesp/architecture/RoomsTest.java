package io.github.autopilotesp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.engine.OrderPlanner;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rooms of esp-core and the arrows between them. */
class RoomsTest {
  private static final String ROOT = "io.github.autopilotesp.";
  private static final String ANYWHERE = "io.github.autopilotesp..";
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .importUrl(EspProfile.class.getProtectionDomain().getCodeSource().getLocation());

  /** Below {@code internal} each package is a room of its own. */
  private static final SliceAssignment ROOMS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          if (!type.getPackageName().startsWith(ROOT)) {
            return SliceIdentifier.ignore();
          }
          String[] names = type.getPackageName().substring(ROOT.length()).split("\\.", -1);
          return names[0].equals("internal")
              ? SliceIdentifier.of(names[0], names[1])
              : SliceIdentifier.of(names[0]);
        }

        @Override
        public String getDescription() {
          return "rooms";
        }
      };

  @ParameterizedTest(name = "{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          profile    |
          filter     |
          tenant     | profile filter
          internal.engine | profile tenant
          wire       | profile filter tenant
          internal.rest | profile filter tenant wire
          document   | profile filter tenant wire
          tracking   | profile tenant
          internal.names | profile tenant
          internal.placing | profile tenant internal.engine
          validation | profile filter tenant internal.names internal.placing wire document tracking
          targeting  | profile filter tenant tracking
          outcome    | profile tenant tracking targeting
          internal.saved | tenant wire
          plan       | profile filter tenant internal.engine internal.names internal.placing internal.saved wire document tracking validation targeting
          reconcile  | profile filter tenant internal.engine internal.names internal.saved wire document tracking validation targeting plan
          """)
  void a_room_uses_only_the_rooms_before_it(String room, String others) {
    List<String> allowed =
        Stream.concat(
                Stream.of(room, "internal.json", "internal.text", "internal.page"),
                others == null ? Stream.empty() : Stream.of(others.split(" ")))
            .map(name -> ROOT + name + "..")
            .collect(Collectors.toCollection(ArrayList::new));
    allowed.add(EspException.class.getPackageName());

    classes()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(resideInAPackage(ANYWHERE).negate()))
        .check(CORE);
  }

  /** A plan says in which order profiles move; what is sent, and when, is not its business. */
  @Test
  void a_plan_knows_nothing_of_how_it_is_carried_out() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "plan..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "internal.engine..")
                .and(
                    DescribedPredicate.describe(
                        "are not the order",
                        type -> !type.getName().startsWith(OrderPlanner.class.getName()))))
        .check(CORE);
  }

  /** What the engine cannot tell apart, an exploration of it need not try. */
  @Test
  void the_engine_knows_of_a_failure_only_whether_its_target_was_missing() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "internal.engine")
        .should()
        .dependOnClassesThat(
            assignableTo(TenantException.class)
                .and(not(equivalentTo(TenantException.class)))
                .and(not(equivalentTo(TenantException.NotFound.class))))
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it asks for more than the profile, or the kind of the reason",
                call ->
                    call.getTargetOwner().isAssignableTo(TenantException.class)
                        || (call.getTargetOwner().isAssignableTo(OperationOutcome.class)
                            && !Set.of("profile", "reason").contains(call.getName()))))
        .check(CORE);
  }

  @Test
  void there_are_no_cycles_between_rooms() {
    slices().assignedFrom(ROOMS).should().beFreeOfCycles().check(CORE);
  }

  /** Which request it is, and what its answer says, is told without sending anything. */
  @Test
  void the_requests_to_Graph_are_values() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "internal.rest")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.util.concurrent..", "java.nio.file..", "okhttp3..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Clock.class.getName())
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Thread.class.getName())
        .check(CORE);
  }

  @Test
  void every_failure_that_people_can_meet_has_one_root() {
    classes()
        .that()
        .areAssignableTo(RuntimeException.class)
        .should()
        .beAssignableTo(EspException.class)
        .check(CORE);
  }

  @Test
  void no_microsoft_class_is_named() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.microsoft..", "com.azure..")
        .check(CORE);
  }

  @Test
  void the_file_formats_stay_behind_the_codecs() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + "wire..",
            ROOT + "document..",
            ROOT + "validation..",
            ROOT + "targeting..",
            ROOT + "plan..",
            ROOT + "reconcile..",
            ROOT + "outcome..",
            ROOT + "internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "org.snakeyaml..")
        .check(CORE);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "document..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..")
        .check(CORE);
  }

  /** What is not a constant of ours gets into a text as a value only, and is escaped. */
  @Test
  void renderers_write_on_a_page_and_nothing_else() {
    noClasses()
        .that(useThePage())
        .and()
        .resideOutsideOfPackage(ROOT + "internal.page")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(StringBuilder.class.getName())
        .orShould()
        .callMethod(String.class, "join", CharSequence.class, Iterable.class)
        .orShould()
        .callMethod(Collectors.class, "joining", CharSequence.class)
        .check(CORE);
    classes()
        .that()
        .haveNameMatching(
            ".*\\.(outcome|plan|reconcile|targeting|validation)\\.\\w+(Text|Markdown)")
        .should(ArchCondition.from(useThePage()))
        .check(CORE);
  }

  private static DescribedPredicate<JavaClass> useThePage() {
    return DescribedPredicate.describe(
        "write on a page",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(used -> used.getTargetClass().isEquivalentTo(Page.class)));
  }

  @Test
  void no_json_or_yaml_type_is_in_a_public_signature() {
    classes().that().arePublic().should(haveNoCodecTypeInSignatures()).check(CORE);
  }

  @Test
  void the_wires_misleading_name_stays_in_the_codec() throws IOException {
    Path sources = Path.of(System.getProperty("esp.root"));

    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("src/main/java"))
              .filter(file -> !file.toString().contains("esp-testkit"))
              .filter(file -> contentOf(file).contains("blockDeviceSetupRetryByUser"))
              .toList();

      assertThat(naming)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file.getParent().getFileName()).hasToString("wire"));
    }
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ArchCondition<JavaClass> haveNoCodecTypeInSignatures() {
    return new ArchCondition<>("have no Jackson or YAML type in a public signature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(unit -> isVisible(unit.getModifiers()))
            .flatMap(
                unit ->
                    Stream.concat(
                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()))
            .filter(
                used ->
                    used.getPackageName().startsWith("com.fasterxml")
                        || used.getPackageName().startsWith("org.snakeyaml"))
            .forEach(
                used ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " shows " + used.getName())));
      }
    };
  }

  private static boolean isVisible(java.util.Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
