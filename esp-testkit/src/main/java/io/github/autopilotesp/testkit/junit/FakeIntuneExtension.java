package io.github.autopilotesp.testkit.junit;

import io.github.autopilotesp.testkit.internal.JournalText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** The extension that {@link FakeIntune} registers. Without the annotation, its defaults apply. */
public final class FakeIntuneExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(FakeIntuneExtension.class);

  /** Created by JUnit. */
  public FakeIntuneExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TestFakes.canGive(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "A fake belongs to one test: declare "
              + parameter.getParameter()
              + " in the test itself, in a @BeforeEach or in an @AfterEach method.");
    }
    return store(context)
        .getOrComputeIfAbsent(TestFakes.class, key -> create(context), TestFakes.class)
        .give(parameter.getParameter().getType());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    @Nullable TestFakes fakes = store(context).get(TestFakes.class, TestFakes.class);
    if (fakes != null) {
      context
          .getExecutionException()
          .filter(failure -> !(failure instanceof TestAbortedException))
          .ifPresent(
              failure ->
                  failure.addSuppressed(
                      new RequestsOfTest(JournalText.of(fakes.tenant().journal()))));
    }
  }

  private static TestFakes create(ExtensionContext context) {
    return new TestFakes(settings(context), context.getRequiredTestClass());
  }

  /** Returns the annotation of the method, or else of the class, or else of an enclosing class. */
  private static Optional<FakeIntune> settings(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), FakeIntune.class)
        .or(() -> context.getParent().flatMap(FakeIntuneExtension::settings));
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
