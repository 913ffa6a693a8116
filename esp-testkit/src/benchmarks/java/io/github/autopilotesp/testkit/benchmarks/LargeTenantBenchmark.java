package io.github.autopilotesp.testkit.benchmarks;

import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of 50 from a small tenant and from a large one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LargeTenantBenchmark {
  private static final int CLEARED_AFTER = 1_000;

  /** How many objects the collection holds. */
  @Param({"100", "10000"})
  public int objects;

  /** The collection. */
  @Param({"APPS", "GROUPS", "DEVICES"})
  public TenantCollection collection;

  private final FakeTenant tenant = FakeTenant.builder().pageSize(50).build();
  private int asked;

  /** Fills the collection. */
  @Setup
  public void fill() {
    String type = collection == TenantCollection.APPS ? "\"@odata.type\": \"#microsoft.graph.win32LobApp\", " : "";
    for (int i = 0; i < objects; i++) {
      tenant.add(collection, "{" + type + "\"displayName\": \"Object " + i + "\"}");
    }
  }

  /** A page that was not asked for before, so that it is not answered from memory. */
  @Benchmark
  public GraphResponse page() {
    asked++;
    if (asked % CLEARED_AFTER == 0) {
      tenant.journal().clear();
    }
    return tenant.handle(
        GraphRequest.get("/beta/" + collection.path() + "?$top=50&asked=" + asked));
  }
}
