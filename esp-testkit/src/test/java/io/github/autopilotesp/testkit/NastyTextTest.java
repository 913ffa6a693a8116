package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.testkit.assertions.EspAssertions;
import io.github.autopilotesp.validation.EspValidator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One nasty string goes into every public method that takes a text: neither what the methods then
 * say of themselves nor what they throw lets it end a line, speak to a terminal or hide.
 */
class NastyTextTest {
  private static final String FORGED = "FORGED";
  private static final String HIDDEN =
      "\r\u001b\u009b\u0000\u007f\u0085\u000b\f\u202e\u2066\u200f\u2028\u2029\ufeff\u00ad\ud83d";
  private static final String NASTY =
      "n\n" + FORGED + "\r\n" + FORGED + "<b>&lt;|`*[a](x) =1+1,@octocat" + HIDDEN + "z";

  /** What gives back data as it is, or words of ours. */
  private static final Set<String> NOT_TEXT =
      Set.of(
          "Exchange.path",
          "FakeTenant.defaultProfileId",
          "FakeTenant.save",
          "FakeTenant.tenantId",
          "Habit.optionName",
          "TenantCollection.path",
          "Course.toString",
          "PlayedEnrollment.accountSetupState",
          "PlayedEnrollment.deploymentFile",
          "PlayedEnrollment.deploymentState",
          "PlayedEnrollment.deviceSetupState",
          "PlayedEnrollment.eventId",
          "PlayedEnrollment.profileId",
          "PlayedEnrollment.registryDump",
          "PlayedEnrollment.toString",
          "Throttle.toString",
          "VirtualTime.toString");

  private final FakeTenant tenant = FakeTenant.builder().seed(1).time(VirtualTime.create()).build();
  private final Map<String, Object> samples = samples();

  private Map<String, Object> samples() {
    FakeIntuneTenant port = FakeIntuneTenant.over(tenant);
    tenant.addProfile(NASTY);
    EspProfile profile = EspProfile.builder().displayName(NASTY).description(NASTY).build();
    EspPlan plan =
        EspReconciler.forTenant(port)
            .plan(
                EspProfileSet.of(profile.toBuilder().displayName("new" + NASTY).build()),
                PlanOptions.none().prune(NASTY));
    GraphRequest request =
        new GraphRequest("POST", "/beta/groups/" + NASTY, Map.of(NASTY, NASTY), NASTY);
    tenant.handle(request);
    Map<String, Object> map = new LinkedHashMap<>();
    for (Object sample :
        List.of(
            tenant,
            tenant.faults(),
            tenant.faults().onNext("GET", NASTY),
            tenant.journal(),
            tenant.journal().all().get(tenant.journal().all().size() - 1),
            request,
            new GraphResponse(400, Map.of(NASTY, NASTY), NASTY),
            Habits.realistic().lenientFor(NASTY).droppingOnCreate(NASTY),
            FakeTenant.builder(),
            FakeGraphServer.builder(),
            FakeEnrollment.of(NASTY),
            new ConnectionFailedException(ConnectionFailedException.Kind.CUT, NASTY),
            EspAssertions.assertThat(plan),
            EspAssertions.assertThat(
                EspValidator.standard().validate(profile, Scenario.userDriven())),
            EspAssertions.assertThat(port),
            EspAssertions.assertThat(profile),
            EspAssertions.assertThat(port.profiles().named(NASTY).get(0)),
            EspAssertions.assertThat(tenant.journal()))) {
      map.put(sample.getClass().getSimpleName(), sample);
    }
    return map;
  }

  @TestFactory
  Stream<DynamicTest> what_values_say_of_themselves_hides_nothing() {
    return samples.values().stream()
        .filter(
            sample ->
                sample instanceof Exchange
                    || sample instanceof Journal
                    || sample instanceof Habits
                    || sample instanceof GraphRequest)
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getClass().getSimpleName() + ".toString",
                    () -> hidesNothing(sample.toString())));
  }

  @TestFactory
  Stream<DynamicTest> what_methods_throw_hides_nothing() {
    return samples.values().stream()
        .flatMap(
            sample ->
                Arrays.stream(sample.getClass().getMethods())
                    .filter(NastyTextTest::isOurs)
                    .filter(method -> takesText(method))
                    .map(method -> test(sample, method)));
  }

  private DynamicTest test(Object sample, Method method) {
    String name = sample.getClass().getSimpleName() + "." + method.getName();
    return DynamicTest.dynamicTest(
        name + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList(),
        () -> {
          @Nullable Throwable thrown = thrown(sample, method);
          if (thrown != null && thrown.getMessage() != null) {
            hidesNothing(thrown.getMessage());
          }
        });
  }

  private static boolean isOurs(Method method) {
    return method.getDeclaringClass().getName().startsWith("io.github.autopilotesp")
        && !Modifier.isStatic(method.getModifiers())
        && !method.isBridge();
  }

  private static boolean takesText(Method method) {
    return Stream.of(method.getParameterTypes())
        .anyMatch(
            type -> type == String.class || type == String[].class || type == ProfileId.class);
  }

  private @Nullable Throwable thrown(Object sample, Method method) throws IllegalAccessException {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      arguments.add(argument(type));
    }
    try {
      method.setAccessible(true);
      method.invoke(sample, arguments.toArray());
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  private @Nullable Object argument(Class<?> type) {
    if (type == String.class) {
      return NASTY;
    } else if (type == String[].class) {
      return new String[] {NASTY, NASTY + 2};
    } else if (type == ProfileId.class) {
      return ProfileId.of(NASTY);
    } else if (type == int.class) {
      return 3;
    } else if (type == Duration.class) {
      return Duration.ofMinutes(1);
    } else if (type == TenantCollection.class) {
      return TenantCollection.GROUPS;
    }
    return type == boolean.class ? true : type == double.class ? 0.5 : longOrNull(type);
  }

  private static @Nullable Object longOrNull(Class<?> type) {
    return type == long.class ? Long.valueOf(1) : null;
  }

  /** A failed assertion may have lines of ours, but none that a name began. */
  private static void hidesNothing(String text) {
    assertThat(text.replace("\n", "").chars().filter(c -> HIDDEN.indexOf(c) >= 0).toArray())
        .as("%s", text)
        .isEmpty();
    assertThat(text.lines().filter(line -> line.strip().startsWith(FORGED)))
        .as("%s", text)
        .isEmpty();
  }

  /** Whoever adds a public type with a method that takes or returns text has to add it above. */
  @Test
  void no_type_is_left_out() {
    Set<String> missing = new TreeSet<>();
    JavaClasses all = new ClassFileImporter().importPath(JavaProcess.codeSource(FakeTenant.class));
    for (JavaClass type : all) {
      boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
      boolean isOther =
          Stream.of(".internal", ".contract", ".generators", ".junit", ".graph")
              .anyMatch(type.getPackageName()::contains);
      if (isPublic && !isOther && !samples.containsKey(type.getSimpleName())) {
        type.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
            .filter(
                method ->
                    method.getRawReturnType().isEquivalentTo(String.class)
                        || method.getRawParameterTypes().stream()
                            .anyMatch(it -> it.isEquivalentTo(String.class)))
            .forEach(method -> missing.add(type.getSimpleName() + "." + method.getName()));
      }
    }
    missing.removeAll(NOT_TEXT);

    assertThat(missing).isEmpty();
  }
}
