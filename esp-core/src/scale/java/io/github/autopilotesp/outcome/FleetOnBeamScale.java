package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fleet that is counted on Apache Beam's direct runner, in parts and with every event delivered
 * twice, gives number by number what one run gives. Runs in the profile {@code scale} only.
 */
class FleetOnBeamScale {
  private static final int EVENTS = 2_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1_000})
  void parts_on_beam_give_what_one_run_gives(int parts) {
    List<String> rows = rows();
    FleetOutcomes.Builder alone = FleetOutcomes.builder();
    rows.forEach(row -> FleetPipeline.count(row, alone));
    String expected = alone.build().report().json();
    Collections.shuffle(rows, new Random(parts));

    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setEnforceEncodability(true);
    options.setEnforceImmutability(true);
    Pipeline pipeline = Pipeline.create(options);
    PCollection<String> report =
        pipeline
            .apply(Create.of(rows).withCoder(StringUtf8Coder.of()))
            .apply(Reshuffle.viaRandomKey())
            .apply(
                WithKeys.<Integer, String>of(row -> Math.floorMod((row + "x").hashCode() * 31, parts))
                    .withKeyType(TypeDescriptors.integers()))
            .apply(Combine.perKey(new FleetPipeline.CountRows()))
            .apply(Values.create())
            .apply(Combine.globally(new FleetPipeline.MergeCounts()))
            .apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(count -> FleetOutcomes.load(count).report().json()));
    PAssert.thatSingleton(report).isEqualTo(expected);

    pipeline.run().waitUntilFinish();
    assertThat(expected).contains("\"events\" : " + EVENTS, "\"repeats\" : " + EVENTS);
  }

  /** Every event twice. */
  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      boolean good = i % 13 != 0;
      String row =
          "e%d,%s,%s,PT%dM,2026-0%d-11T10:00:00Z,Profile %d"
              .formatted(
                  i,
                  good ? "success" : "failure",
                  good ? "success" : "failure",
                  5 + i % 70,
                  1 + i % 9,
                  i % 5);
      rows.add(row);
      rows.add(row);
    }
    return rows;
  }
}
