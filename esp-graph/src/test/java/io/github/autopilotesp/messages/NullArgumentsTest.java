package io.github.autopilotesp.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.autopilotesp.reconcile.ApplyListener;
import io.github.autopilotesp.reconcile.tenants.ManyTenantsListener;
import io.github.autopilotesp.tenant.PracticeService;
import io.github.autopilotesp.testkit.junit.FakeIntuneExtension;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleReporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever passes null by mistake, to whatever public method of the three modules, is told which
 * argument it was: each argument in turn is null, and all others are something.
 */
class NullArgumentsTest {
  private static final SampleValues SAMPLES = new SampleValues();

  private static final Set<Class<?>> WRITTEN_BY_OTHERS =
      Set.of(
          ApplyListener.class,
          FakeIntuneExtension.class,
          ManyTenantsListener.class,
          PracticeService.class,
          Rule.class,
          RuleReporter.class);

  /** What needs more than its arguments to be made. */
  private static final Set<String> NOT_MADE_HERE =
      Set.of(
          "outcome.Tracked.first",
          "validation.Subject.",
          "validation.TenantCatalog.",
          "wire.EnrollmentExport.read");

  @AfterAll
  static void close() {
    SAMPLES.close();
  }

  @Test
  void null_is_answered_with_the_name_of_the_argument() {
    List<String> silent = new ArrayList<>();
    List<String> untried = new ArrayList<>();
    int tried = 0;
    for (Executable member : members()) {
      Parameter[] parameters = member.getParameters();
      for (int index = 0; index < parameters.length; index++) {
        if (takesNull(parameters[index])) {
          continue;
        }
        List<Call> calls = Call.of(member, index);
        if (calls.isEmpty()) {
          untried.add(member + " " + parameters[index].getName());
          continue;
        }
        String name = parameters[index].getName();
        for (Call call : calls) {
          tried++;
          Throwable failure = call.failure();
          if (!(failure instanceof NullPointerException) || !names(failure, name)) {
            silent.add(member + ": " + name + " -> " + failure);
          }
        }
      }
    }

    assertThat(silent).isEmpty();
    assertThat(untried).allMatch(it -> NOT_MADE_HERE.stream().anyMatch(it::contains));
    assertThat(tried).isGreaterThan(1_000);
  }

  private record Call(Executable member, @Nullable Object on, List<@Nullable Object> arguments) {
    static List<Call> of(Executable member, int ofNull) {
      @Nullable Object[] arguments = new Object[member.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        if (i != ofNull) {
          Optional<Object> sample = SAMPLES.of(member.getParameters()[i].getParameterizedType());
          if (sample.isEmpty()) {
            return List.of();
          }
          arguments[i] = sample.get();
        }
      }
      boolean needsObject = member instanceof Method && !Modifier.isStatic(member.getModifiers());
      return needsObject
          ? SAMPLES.all(member.getDeclaringClass()).stream()
              .map(on -> new Call(member, on, Arrays.asList(arguments)))
              .toList()
          : List.of(new Call(member, null, Arrays.asList(arguments)));
    }

    @Nullable Throwable failure() {
      try {
        member.setAccessible(true);
        if (member instanceof Constructor<?> constructor) {
          constructor.newInstance(arguments.toArray());
        } else {
          ((Method) member).invoke(on, arguments.toArray());
        }
        return null;
      } catch (InvocationTargetException e) {
        return e.getCause();
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(member.toString(), e);
      }
    }
  }

  /** The virtual machine's own words name it too, if it is the argument that they speak of. */
  private static boolean names(Throwable failure, String name) {
    String message = String.valueOf(failure.getMessage());
    if (name.matches("arg[0-9]+")) {
      return message.matches("[a-z][A-Za-z]*"); // javac kept no name of this one, so any will do
    }
    return message.equals(name) || message.contains("because \"" + name + "\" is null");
  }

  private static boolean takesNull(Parameter parameter) {
    return parameter.getType().isPrimitive()
        || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<Executable> members() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-test/"))
            .importPackages("io.github.autopilotesp")
            .stream()
            .filter(type -> !type.getPackageName().contains(".internal"))
            .filter(type -> !type.getPackageName().endsWith(".rules"))
            .map(JavaClass::reflect)
            .filter(NullArgumentsTest::isPublic)
            .filter(type -> !type.isAnonymousClass())
            .flatMap(
                type ->
                    Stream.<Executable>concat(
                        Modifier.isAbstract(type.getModifiers())
                            ? Stream.empty()
                            : Arrays.stream(type.getConstructors()),
                        Arrays.stream(type.getMethods())
                            .filter(method -> method.getDeclaringClass() == type)
                            .filter(method -> !method.isBridge() && !method.isSynthetic())))
            .filter(member -> !isGivenByOthers(member))
            .toList();
  }

  /** What Java, JUnit and AssertJ define, or what we call and others write. */
  private static boolean isGivenByOthers(Executable member) {
    return member.getName().matches("equals|compareTo|valueOf|main|assertThat")
        || WRITTEN_BY_OTHERS.contains(member.getDeclaringClass());
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }
}
