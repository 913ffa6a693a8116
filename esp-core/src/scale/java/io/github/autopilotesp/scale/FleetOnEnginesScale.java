package io.github.autopilotesp.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.FleetOutcomes;
import io.github.autopilotesp.targeting.fleet.FleetImpact;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import io.github.autopilotesp.wire.EnrollmentExport;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fleet that is counted on Apache Beam's direct runner and on Flink, in parts, reshuffled, with
 * every line delivered twice, gives number by number what one run gives. Runs in the profile {@code
 * scale} only.
 */
class FleetOnEnginesScale {
  private static final int LINES = 2_000;
  private static final String HEADING =
      "id,deploymentState,deviceSetupStatus,deviceSetupDuration,enrollmentStartDateTime,"
          + "windows10EnrollmentCompletionPageConfigurationDisplayName";
  private static final String BEFORE = snapshot("kiosks", "offices");
  private static final String AFTER = snapshot("offices", "kiosks");

  /** Where a pipeline runs, in this process. */
  enum Engine {
    DIRECT,
    FLINK;

    PipelineOptions options() {
      if (this == DIRECT) {
        DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
        options.setRunner(DirectRunner.class);
        options.setEnforceEncodability(true);
        options.setEnforceImmutability(true);
        return options;
      }
      FlinkPipelineOptions options = PipelineOptionsFactory.as(FlinkPipelineOptions.class);
      options.setRunner(FlinkRunner.class);
      options.setFlinkMaster("[local]");
      options.setParallelism(2);
      return options;
    }
  }

  @ParameterizedTest(name = "{0}, {1} parts")
  @CsvSource({"DIRECT, 1", "DIRECT, 7", "DIRECT, 1000", "FLINK, 1", "FLINK, 7", "FLINK, 1000"})
  void outcomes_in_parts_are_those_of_one_run(Engine engine, int parts) {
    List<String> rows = twice(FleetOnEnginesScale::row);
    FleetOutcomes.Builder alone = FleetOutcomes.builder();
    EnrollmentExport.csv(new StringReader(HEADING + "\n" + String.join("\n", rows)))
        .read(event -> alone.add(EnrollmentRecord.of(event, Instant.now())), bad -> {});
    String expected = alone.build().report().toJson();

    String report =
        run(
            engine,
            rows,
            lines -> FleetPipeline.outcomes(lines, HEADING, parts),
            saved -> FleetOutcomes.load(saved).report().toJson(),
            expected);

    assertThat(report).contains("\"events\" : " + LINES, "\"repeats\" : " + LINES);
  }

  @ParameterizedTest(name = "{0}, {1} parts")
  @CsvSource({"DIRECT, 1", "DIRECT, 7", "DIRECT, 1000", "FLINK, 1", "FLINK, 7", "FLINK, 1000"})
  void an_impact_in_parts_is_that_of_one_run(Engine engine, int parts) {
    List<String> once = IntStream.range(0, LINES).mapToObj(FleetOnEnginesScale::device).toList();
    FleetImpact alone =
        FleetImpact.between(
            FleetPipeline.targeting(BEFORE),
            FleetPipeline.targeting(AFTER),
            FleetReader.jsonLines(new StringReader(String.join("\n", once))).devices(bad -> {}));

    String text =
        run(
            engine,
            twice(FleetOnEnginesScale::device),
            lines -> FleetPipeline.impact(lines, BEFORE, AFTER, parts),
            saved -> FleetImpact.load(saved).toString(),
            alone.toString());

    assertThat(text).contains("devices=" + LINES);
    assertThat(alone.changed()).isBetween(1L, LINES - 1L);
  }

  @ParameterizedTest
  @EnumSource
  void a_number_that_differs_is_seen(Engine engine) {
    assertThatThrownBy(
            () ->
                run(
                    engine,
                    twice(FleetOnEnginesScale::device),
                    lines -> FleetPipeline.impact(lines, BEFORE, AFTER, 7),
                    saved -> String.valueOf(FleetImpact.load(saved).devices()),
                    String.valueOf(LINES - 1)))
        .hasStackTraceContaining("but: was \"" + LINES + "\"");
  }

  /** Fails unless the pipeline gives one value, the expected one. */
  private static String run(
      Engine engine,
      List<String> lines,
      SerializableFunction<PCollection<String>, PCollection<byte[]>> fleet,
      SerializableFunction<byte[], String> read,
      String expected) {
    Collections.shuffle(lines, new Random(7));
    Pipeline pipeline = Pipeline.create(engine.options());
    PCollection<String> shuffled =
        pipeline
            .apply(Create.of(lines).withCoder(StringUtf8Coder.of()))
            .apply(Reshuffle.viaRandomKey());
    PAssert.thatSingleton(
            fleet.apply(shuffled).apply(MapElements.into(TypeDescriptors.strings()).via(read)))
        .isEqualTo(expected);
    pipeline.run().waitUntilFinish();
    return expected;
  }

  private static List<String> twice(IntFunction<String> line) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(line.apply(i));
      lines.add(line.apply(i));
    }
    return lines;
  }

  private static String row(int i) {
    String state = i % 13 == 0 ? "failure" : "success";
    return "e%d,%s,%s,PT%dM,2026-0%d-11T10:00:00Z,Profile %d"
        .formatted(i, state, state, 5 + i % 70, 1 + i % 9, i % 5);
  }

  private static String device(int i) {
    String groups =
        switch (i % 5) {
          case 0 -> "\"kiosks\"";
          case 1 -> "\"offices\"";
          case 2 -> "\"kiosks\", \"offices\"";
          default -> "";
        };
    return "{\"name\": \"SN-%05d\", \"user\": false, \"groups\": [%s]}".formatted(i, groups);
  }

  /** Profiles in this order, each for the group of its name. */
  private static String snapshot(String... names) {
    StringBuilder profiles = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      profiles
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
               "id": "id-of-%1$s", "displayName": "%1$s", "priority": %2$d, "assignments": [
                {"target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget",
                  "groupId": "%1$s"}}]}
              """
                  .formatted(names[i], i + 1));
    }
    return "{\"formatVersion\": 1, \"taken\": \"2026-11-01T00:00:00Z\", \"value\": ["
        + profiles
        + "]}";
  }
}
