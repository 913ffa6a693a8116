package io.github.autopilotesp.messages;

import com.azure.core.credential.TokenCredential;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Setting;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.FaultRule;
import io.github.autopilotesp.testkit.assertions.EspAssertions;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.Severity;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Some value of any type, so that a method can be called. */
final class SampleValues implements AutoCloseable {
  private final FakeTenant fake = FakeTenant.create();
  private final FakeGraphServer server = FakeGraphServer.start(fake);
  private final IntuneTenant port = FakeIntuneTenant.over(fake);
  private final GraphIntuneTenant graph =
      GraphIntuneTenant.builder()
          .credential(request -> Mono.empty())
          .endpoint(server.baseUrl())
          .build();
  private final Map<Class<?>, Object> known = new HashMap<>();
  private final Set<Class<?>> beingMade = new HashSet<>();

  SampleValues() {
    fake.addProfile("A");
    EspProfile profile = EspProfile.builder().displayName("A").build();
    EspReconciler reconciler = EspReconciler.forTenant(port);
    Stream.of(
            fake,
            server,
            graph,
            profile,
            reconciler,
            EspProfileSet.of(profile),
            EspSettings.showProgress(),
            EspSettings.showProgress().build(),
            reconciler.plan(EspProfileSet.of(profile)),
            reconciler.writes(),
            port.profiles().list().get(0),
            EspValidator.builder(),
            EspValidator.standard(),
            EspValidator.standard().validate(EspProfileSet.of(profile), Scenario.userDriven()),
            RuleInfo.of("ACME-1", Severity.ERROR),
            EspAssertions.assertThat(port),
            EspAssertions.assertThat(profile),
            EspAssertions.assertThat(port.profiles().list().get(0)),
            EspAssertions.assertThat(reconciler.plan(EspProfileSet.of(profile))),
            EspAssertions.assertThat(fake.journal()),
            EspAssertions.assertThat(
                EspValidator.standard().validate(EspProfileSet.of(profile), Scenario.userDriven())),
            DeviceContext.builder("d").build(),
            fake.faults(),
            fake.journal(),
            ProfileDocument.parse(
                "version: 1\nprofiles:\n  - name: A\n", DocumentFormat.YAML, "a.yaml"))
        .forEach(value -> known.put(value.getClass(), value));
    known.put(EspSettings.class, EspSettings.hidden());
    known.put(Setting.class, Setting.ALL.get(0));
    known.put(FaultRule.class, fake.faults().onNext("GET", "/none"));
    known.put(IntuneTenant.class, port);
    known.put(String.class, "x");
    known.put(Object.class, "x");
    known.put(CharSequence.class, "x");
    known.put(boolean.class, true);
    known.put(int.class, 1);
    known.put(long.class, 1L);
    known.put(double.class, 1.0);
    known.put(List.class, List.of());
    known.put(Collection.class, List.of());
    known.put(Iterable.class, List.of());
    known.put(Set.class, Set.of());
    known.put(Map.class, Map.of());
    known.put(Optional.class, Optional.empty());
    known.put(OptionalInt.class, OptionalInt.empty());
    known.put(OptionalLong.class, OptionalLong.empty());
    known.put(Instant.class, Instant.EPOCH);
    known.put(LocalDate.class, LocalDate.EPOCH);
    known.put(Duration.class, Duration.ofMinutes(1));
    known.put(Clock.class, Clock.systemUTC());
    known.put(URI.class, URI.create("https://graph.microsoft.com"));
    known.put(Path.class, Path.of("none"));
    known.put(Class.class, String.class);
    known.put(Reader.class, new StringReader(""));
    known.put(InputStream.class, InputStream.nullInputStream());
    known.put(Throwable.class, new IllegalStateException("x"));
    known.put(RuntimeException.class, new IllegalStateException("x"));
    known.put(TokenCredential.class, (TokenCredential) request -> Mono.empty());
  }

  Optional<Object> of(Type type) {
    Class<?> raw =
        type instanceof ParameterizedType parameterized
            ? (Class<?>) parameterized.getRawType()
            : type instanceof Class<?> plain ? plain : Object.class;
    if (raw == Stream.class) {
      return Optional.of(Stream.empty()); // read once
    }
    Object value = known.get(raw);
    if (value == null && beingMade.add(raw)) {
      value = make(raw).orElse(null);
      beingMade.remove(raw);
      if (value != null) {
        known.put(raw, value);
      }
    }
    return Optional.ofNullable(value);
  }

  /**
   * Each implementation of a part of the port, else some value of the type, unless we pretend it.
   */
  List<Object> all(Class<?> type) {
    List<Object> parts =
        Stream.of(port, graph)
            .flatMap(
                tenant ->
                    type == IntuneTenant.class ? Stream.of(tenant) : part(type, tenant).stream())
            .toList();
    return parts.isEmpty()
        ? of(type).filter(value -> !Proxy.isProxyClass(value.getClass())).stream().toList()
        : parts;
  }

  private static Optional<Object> part(Class<?> type, IntuneTenant tenant) {
    return Arrays.stream(IntuneTenant.class.getMethods())
        .filter(method -> method.getReturnType() == type && method.getParameterCount() == 0)
        .filter(method -> type.getPackage() == IntuneTenant.class.getPackage())
        .flatMap(method -> call(method, tenant, new Object[0]).stream())
        .findFirst();
  }

  private Optional<Object> make(Class<?> type) {
    if (type.isArray()) {
      return Optional.of(java.lang.reflect.Array.newInstance(type.getComponentType(), 0));
    }
    if (type.isEnum()) {
      return Optional.of(type.getEnumConstants()[0]);
    }
    Stream<Optional<Object>> subtypes =
        type.isSealed()
            ? Arrays.stream(type.getPermittedSubclasses()).map(this::of)
            : Stream.empty();
    return Stream.of(
            subtypes,
            Arrays.stream(type.getMethods()).map(method -> made(type, method)),
            Arrays.stream(type.getConstructors()).map(this::made),
            Arrays.stream(
                    Optional.<Class<?>>ofNullable(type.getDeclaringClass())
                        .orElse(type)
                        .getMethods())
                .map(method -> made(type, method)),
            Stream.of(given(type), part(type, port), proxied(type)))
        .flatMap(it -> it)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What some value has. */
  private Optional<Object> given(Class<?> type) {
    return List.copyOf(known.values()).stream()
        .filter(value -> value.getClass().getName().startsWith("io.github.autopilotesp."))
        .flatMap(
            value ->
                Arrays.stream(value.getClass().getMethods())
                    .filter(method -> method.getReturnType() == type)
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .flatMap(method -> call(method, value, new Object[0]).stream()))
        .findFirst();
  }

  private Optional<Object> made(Class<?> type, Method method) {
    return Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType())
        ? arguments(method.getGenericParameterTypes())
            .flatMap(arguments -> call(method, null, arguments))
        : Optional.empty();
  }

  private Optional<Object> made(Constructor<?> constructor) {
    return Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())
        ? Optional.empty()
        : arguments(constructor.getGenericParameterTypes())
            .flatMap(
                arguments -> {
                  try {
                    return Optional.of(constructor.newInstance(arguments));
                  } catch (ReflectiveOperationException e) {
                    return Optional.empty();
                  }
                });
  }

  private static Optional<Object> call(Method method, Object on, Object[] arguments) {
    try {
      method.setAccessible(true);
      return Optional.ofNullable(method.invoke(on, arguments));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private Optional<Object[]> arguments(Type[] types) {
    List<Optional<Object>> samples = Arrays.stream(types).map(this::of).toList();
    return samples.stream().allMatch(Optional::isPresent)
        ? Optional.of(samples.stream().map(Optional::get).toArray())
        : Optional.empty();
  }

  private static Optional<Object> proxied(Class<?> type) {
    return type.isInterface() && !type.isSealed()
        ? Optional.of(
            Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null))
        : Optional.empty();
  }

  @Override
  public void close() {
    graph.close();
    server.close();
  }
}
