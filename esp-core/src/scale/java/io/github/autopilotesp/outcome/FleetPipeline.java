package io.github.autopilotesp.outcome;

import io.github.autopilotesp.wire.EnrollmentExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Instant;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.transforms.Combine;

/** The count of a fleet as Apache Beam runs it: its own merge, and nothing else. */
final class FleetPipeline {
  static final String HEADING =
      "id,deploymentState,deviceSetupStatus,deviceSetupDuration,enrollmentStartDateTime,"
          + "windows10EnrollmentCompletionPageConfigurationDisplayName\n";
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

  private FleetPipeline() {}

  /** Counts one row of the export report. */
  static void count(String row, FleetOutcomes.Builder into) {
    EnrollmentExport.csv(new StringReader(HEADING + row))
        .read(
            event -> into.add(EnrollmentRecord.of(event, NOW)),
            bad -> {
              throw new IllegalArgumentException(bad.toString());
            });
  }

  /** Rows to a count. */
  static final class CountRows extends Combine.CombineFn<String, Part, byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public Part createAccumulator() {
      return new Part();
    }

    @Override
    public Part addInput(Part part, String row) {
      count(row, part.builder);
      return part;
    }

    @Override
    public Part mergeAccumulators(Iterable<Part> parts) {
      Part whole = new Part();
      parts.forEach(part -> whole.builder.addAll(part.counted()));
      return whole;
    }

    @Override
    public byte[] extractOutput(Part part) {
      return part.counted().save();
    }

    @Override
    public Coder<Part> getAccumulatorCoder(CoderRegistry registry, Coder<String> input) {
      return new PartCoder();
    }
  }

  /** Counts to their whole. */
  static final class MergeCounts extends Combine.CombineFn<byte[], Part, byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public Part createAccumulator() {
      return new Part();
    }

    @Override
    public Part addInput(Part part, byte[] count) {
      part.builder.addAll(FleetOutcomes.load(count));
      return part;
    }

    @Override
    public Part mergeAccumulators(Iterable<Part> parts) {
      return new CountRows().mergeAccumulators(parts);
    }

    @Override
    public byte[] extractOutput(Part part) {
      return part.counted().save();
    }

    @Override
    public Coder<Part> getAccumulatorCoder(CoderRegistry registry, Coder<byte[]> input) {
      return new PartCoder();
    }
  }

  /** What has been counted so far. */
  static final class Part {
    private final FleetOutcomes.Builder builder = FleetOutcomes.builder();

    FleetOutcomes counted() {
      FleetOutcomes counted = builder.build();
      builder.addAll(counted);
      return counted;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part that && counted().equals(that.counted());
    }

    @Override
    public int hashCode() {
      return counted().hashCode();
    }
  }

  /** A part travels as the bytes that it can be kept in. */
  static final class PartCoder extends CustomCoder<Part> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(Part part, OutputStream out) throws IOException {
      ByteArrayCoder.of().encode(part.counted().save(), out);
    }

    @Override
    public Part decode(InputStream in) throws IOException {
      Part part = new Part();
      part.builder.addAll(FleetOutcomes.load(ByteArrayCoder.of().decode(in)));
      return part;
    }

    @Override
    public void verifyDeterministic() {
      // Equal counts give equal bytes.
    }
  }
}
