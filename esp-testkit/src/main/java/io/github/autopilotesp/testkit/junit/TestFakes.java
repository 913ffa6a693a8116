package io.github.autopilotesp.testkit.junit;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.VirtualTime;
import io.github.autopilotesp.testkit.graph.GraphClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The tenant of one test in all its types; JUnit closes it after the test. */
final class TestFakes implements AutoCloseable {
  private static final Set<Class<?>> TYPES =
      Set.of(
          FakeTenant.class,
          FakeIntuneTenant.class,
          IntuneTenant.class,
          FakeGraphServer.class,
          VirtualTime.class);

  private final Optional<VirtualTime> time;
  private final FakeTenant tenant;
  private final FakeIntuneTenant port;
  private @Nullable FakeGraphServer server;

  TestFakes(Optional<FakeIntune> settings, Class<?> testClass) {
    this.time = settings.filter(FakeIntune::virtualTime).map(on -> VirtualTime.create());
    FakeTenant.Builder builder = FakeTenant.builder();
    time.ifPresent(builder::time);
    this.tenant = builder.build();
    for (String seed : settings.map(FakeIntune::seeds).orElse(new String[0])) {
      tenant.load(read(seed, testClass));
    }
    this.port = FakeIntuneTenant.over(tenant);
  }

  private static String read(String seed, Class<?> testClass) {
    try (@Nullable InputStream resource = testClass.getResourceAsStream(seed)) {
      if (resource == null) {
        throw new ExtensionConfigurationException(
            "@FakeIntune(seeds): no resource '" + seed + "' for " + testClass.getName());
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean canGive(Class<?> type) {
    return TYPES.contains(type) || GraphClients.isClient(type);
  }

  FakeTenant tenant() {
    return tenant;
  }

  Object give(Class<?> type) {
    if (type == FakeTenant.class) {
      return tenant;
    }
    if (type == VirtualTime.class) {
      return time.orElseThrow(
          () -> new ParameterResolutionException("Set @FakeIntune(virtualTime = true) first."));
    }
    if (type.isAssignableFrom(FakeIntuneTenant.class)) {
      return port;
    }
    return type == FakeGraphServer.class ? server() : GraphClients.connect(server());
  }

  private synchronized FakeGraphServer server() {
    FakeGraphServer running = server;
    if (running == null) {
      running = FakeGraphServer.start(tenant);
      server = running;
    }
    return running;
  }

  @Override
  public synchronized void close() {
    FakeGraphServer running = server;
    if (running != null) {
      running.close();
    }
  }
}
