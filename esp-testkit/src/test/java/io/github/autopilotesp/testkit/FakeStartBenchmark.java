package io.github.autopilotesp.testkit;

import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a test waits for a fresh fake, after its classes are loaded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 20)
@Fork(2)
public class FakeStartBenchmark {
  private FakeGraphServer server;

  /** An untouched tenant in memory. */
  @Benchmark
  public FakeTenant tenant() {
    return FakeTenant.create();
  }

  /** The same, and its first answer. */
  @Benchmark
  public GraphResponse tenantAndAnswer() {
    return FakeTenant.create().handle(GraphRequest.get(GraphClient.CONFIGURATIONS));
  }

  /** The port to an untouched tenant. */
  @Benchmark
  public FakeIntuneTenant port() {
    return FakeIntuneTenant.create();
  }

  /** The same, and its first answer. */
  @Benchmark
  public List<StoredProfile> portAndAnswer() {
    return FakeIntuneTenant.create().profiles().list();
  }

  /** A server for an untouched tenant, ready to answer. */
  @Benchmark
  public FakeGraphServer server() {
    server = FakeGraphServer.start();
    return server;
  }

  /** Closes the server outside of the measurement. */
  @TearDown(Level.Iteration)
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
