package io.github.autopilotesp.testkit.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The calls of {@link BesideWireMockBenchmark} in short rounds that alternate between the fake and
 * WireMock in one process, for a machine that is busy with something else: both have the same of it.
 */
public final class AlternatingRounds {
  private static final int ROUNDS = 16;
  private static final long ROUND_NANOS = 400_000_000L;

  private interface Exchange {
    byte[] run(BesideWireMockBenchmark benchmark) throws IOException;
  }

  private AlternatingRounds() {}

  /** Prints the median and the fastest tenth, in microseconds. The first half of the rounds warms up. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Exchange> calls = new LinkedHashMap<>();
    calls.put("list", BesideWireMockBenchmark::list);
    calls.put("create", BesideWireMockBenchmark::create);
    calls.put("batch of reads", BesideWireMockBenchmark::batchOfReads);
    calls.put("batch of updates", BesideWireMockBenchmark::batchOfWrites);
    List<BesideWireMockBenchmark> servers = List.of(started("fake"), started("wiremock"));
    for (Map.Entry<String, Exchange> call : calls.entrySet()) {
      List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>());
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < servers.size(); i++) {
          if (round == ROUNDS / 2) {
            times.get(i).clear();
          }
          round(servers.get(i), call.getValue(), times.get(i));
        }
      }
      print(call.getKey(), times);
    }
    for (BesideWireMockBenchmark server : servers) {
      server.stop();
    }
  }

  private static BesideWireMockBenchmark started(String server) throws IOException {
    BesideWireMockBenchmark benchmark = new BesideWireMockBenchmark();
    benchmark.server = server;
    benchmark.start();
    return benchmark;
  }

  private static void round(BesideWireMockBenchmark server, Exchange call, List<Long> times)
      throws IOException {
    long end = System.nanoTime() + ROUND_NANOS;
    while (System.nanoTime() < end) {
      long before = System.nanoTime();
      call.run(server);
      times.add(System.nanoTime() - before);
    }
    server.clear();
  }

  private static void print(String call, List<List<Long>> times) {
    times.forEach(Collections::sort);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.0f and %.0f us, fastest tenth %.0f and %.0f us%n",
        call,
        at(times.get(0), 2),
        at(times.get(1), 2),
        at(times.get(0), 10),
        at(times.get(1), 10));
  }

  private static double at(List<Long> times, int part) {
    return times.get(times.size() / part) / 1e3;
  }
}
