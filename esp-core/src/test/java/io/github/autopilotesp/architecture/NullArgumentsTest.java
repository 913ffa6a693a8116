package io.github.autopilotesp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who passes null by mistake is told which argument it was. */
class NullArgumentsTest {
  private static final Map<Class<?>, Object> PRIMITIVES =
      Map.of(boolean.class, false, int.class, 0, long.class, 0L, double.class, 0.0);

  @Test
  void a_constructor_or_static_method_that_refuses_null_says_what_was_null() {
    List<String> silent = new ArrayList<>();
    for (Executable member : members()) {
      Object[] arguments = Arrays.stream(member.getParameterTypes()).map(PRIMITIVES::get).toArray();
      if (Arrays.stream(arguments).anyMatch(argument -> argument == null)
          && failure(member, arguments) instanceof NullPointerException e
          && e.getMessage() == null) {
        silent.add(member.toString());
      }
    }

    assertThat(silent).isEmpty();
  }

  private static @Nullable Throwable failure(Executable member, Object[] arguments) {
    try {
      if (member instanceof Method method) {
        method.invoke(null, arguments);
      } else if (member instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      }
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(member.toString(), e);
    }
  }

  private static List<Executable> members() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.autopilotesp");
    return classes.stream()
        .filter(type -> !type.getPackageName().contains(".internal"))
        .filter(type -> !type.getPackageName().endsWith(".rules"))
        .map(JavaClass::reflect)
        .filter(NullArgumentsTest::isPublic)
        .flatMap(
            type ->
                Stream.<Executable>concat(
                    Arrays.stream(type.getConstructors()),
                    Arrays.stream(type.getMethods())
                        .filter(method -> method.getDeclaringClass() == type)
                        .filter(method -> Modifier.isStatic(method.getModifiers()))))
        .filter(
            member ->
                !Modifier.isAbstract(member.getDeclaringClass().getModifiers())
                    || member instanceof Method)
        .toList();
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }
}
