package io.github.autopilotesp.scale;

import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.FleetOutcomes;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.targeting.fleet.FleetImpact;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import io.github.autopilotesp.wire.EnrollmentExport;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Distinct;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/** A fleet on Apache Beam: parts are counted apart, and merged with the library's own merges. */
final class FleetPipeline {
  private FleetPipeline() {}

  /** Counts rows of the export report. What comes twice is known by its id, and counts once. */
  static PCollection<byte[]> outcomes(PCollection<String> rows, String heading, int parts) {
    return rows.apply("Split", inParts(parts))
        .apply("Group", GroupByKey.create())
        .apply("Count", ParDo.of(new Count(heading)))
        .apply("Merge", Combine.globally(FleetPipeline::mergedOutcomes));
  }

  /**
   * Compares two snapshots on devices. An impact keeps no device, so what comes twice goes first.
   */
  static PCollection<byte[]> impact(
      PCollection<String> devices, String before, String after, int parts) {
    return devices
        .apply("Once each", Distinct.create())
        .apply("Split", inParts(parts))
        .apply("Group", GroupByKey.create())
        .apply("Compare", ParDo.of(new Compare(before, after)))
        .apply("Merge", Combine.globally(FleetPipeline::mergedImpacts));
  }

  private static WithKeys<Integer, String> inParts(int parts) {
    SerializableFunction<String, Integer> part = line -> Math.floorMod(line.hashCode() * 31, parts);
    return WithKeys.of(part).withKeyType(TypeDescriptors.integers());
  }

  private static byte[] mergedOutcomes(Iterable<byte[]> saved) {
    List<FleetOutcomes> parts = new ArrayList<>();
    saved.forEach(part -> parts.add(FleetOutcomes.load(part)));
    return FleetOutcomes.merged(parts).save();
  }

  private static byte[] mergedImpacts(Iterable<byte[]> saved) {
    List<FleetImpact> parts = new ArrayList<>();
    saved.forEach(part -> parts.add(FleetImpact.load(part)));
    return FleetImpact.merged(parts).save();
  }

  static final class Count extends DoFn<KV<Integer, Iterable<String>>, byte[]> {
    private static final long serialVersionUID = 1L;
    private final String heading;

    Count(String heading) {
      this.heading = heading;
    }

    @ProcessElement
    public void count(@Element KV<Integer, Iterable<String>> part, OutputReceiver<byte[]> out) {
      String csv = heading + "\n" + String.join("\n", part.getValue());
      FleetOutcomes.Builder fleet = FleetOutcomes.builder();
      EnrollmentExport.csv(new StringReader(csv))
          .read(
              event -> fleet.add(EnrollmentRecord.of(event, Instant.now())),
              bad -> {
                throw new IllegalArgumentException(bad.toString());
              });
      out.output(fleet.build().save());
    }
  }

  static final class Compare extends DoFn<KV<Integer, Iterable<String>>, byte[]> {
    private static final long serialVersionUID = 1L;
    private final String before;
    private final String after;

    Compare(String before, String after) {
      this.before = before;
      this.after = after;
    }

    @ProcessElement
    public void compare(@Element KV<Integer, Iterable<String>> part, OutputReceiver<byte[]> out) {
      FleetReader devices =
          FleetReader.jsonLines(new StringReader(String.join("\n", part.getValue())));
      FleetImpact impact =
          FleetImpact.between(
              targeting(before),
              targeting(after),
              devices.devices(
                  bad -> {
                    throw new IllegalArgumentException(bad.problem());
                  }));
      out.output(impact.save());
    }
  }

  static EspTargeting targeting(String snapshot) {
    return EspTargeting.ofRanked(
        Snapshot.fromJson(snapshot).profiles().stream().map(RankedProfile::of).toList(), List.of());
  }
}
