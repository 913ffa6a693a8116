package io.github.autopilotesp.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.JavaProcess;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who in the testkit may use what, so that a user of one part need not take the others. */
class TestkitRoomsTest {
  private static final String TESTKIT = "io.github.autopilotesp.testkit";
  private static final DescribedPredicate<JavaClass> OF_ESP_CORE =
      resideInAPackage("io.github.autopilotesp..").and(not(resideInAPackage(TESTKIT + "..")));
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(JavaProcess.codeSource(FakeTenant.class));

  @Test
  void only_the_graph_package_names_Microsofts_classes() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TESTKIT + ".graph")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.microsoft..", "com.azure..")
        .check(CLASSES);
  }

  @Test
  void the_adapter_is_never_used() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.autopilotesp.graph..")
        .check(CLASSES);
  }

  @Test
  void the_service_side_of_the_fake_shares_no_code_with_the_library() {
    noClasses()
        .that()
        .resideInAnyPackage(TESTKIT, TESTKIT + ".internal", TESTKIT + ".internal.odata")
        .and(not(belongToAnyOf(FakeIntuneTenant.class)))
        .should()
        .dependOnClassesThat(
            OF_ESP_CORE.and(
                not(belongToAnyOf(EspException.class, Sleeper.class, VisibleText.class))))
        .because("a fake that shared the codec would agree with its mistakes")
        .check(CLASSES);
  }

  @Test
  void only_the_port_face_knows_which_requests_the_library_makes() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TESTKIT + ".internal.port")
        .and(not(belongToAnyOf(FakeIntuneTenant.class)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.autopilotesp.internal.rest")
        .because("a fake that took its requests for granted would answer them all")
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{1} is used by {0} only")
  @CsvSource({
    "assertions, org.assertj",
    "generators, net.jqwik",
  })
  void an_optional_library_has_one_package(String room, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(TESTKIT + "." + room, TESTKIT + ".contract..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(library + ".."))
        .check(CLASSES);
  }

  @Test
  void junit_is_used_by_the_extension_and_the_contract_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages(TESTKIT + ".junit", TESTKIT + ".contract..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .check(CLASSES);
  }

  @Test
  void no_json_type_is_in_a_public_signature() {
    classes()
        .that()
        .resideOutsideOfPackage(TESTKIT + ".internal..")
        .and()
        .arePublic()
        .should(showNoJsonType())
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> showNoJsonType() {
    return new ArchCondition<>("show no JSON type of Jackson") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(TestkitRoomsTest::isVisible)
            .flatMap(
                unit ->
                    Stream.concat(
                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()))
            .filter(shown -> shown.getPackageName().startsWith("com.fasterxml"))
            .forEach(
                shown ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " shows " + shown.getName())));
      }
    };
  }

  private static boolean isVisible(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        || unit.getModifiers().contains(JavaModifier.PROTECTED);
  }
}
