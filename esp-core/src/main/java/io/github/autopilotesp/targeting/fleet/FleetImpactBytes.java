package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.targeting.fleet.FleetImpact.Move;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Serializes impacts, to send them between machines. */
final class FleetImpactBytes {
  private static final int FORMAT_VERSION = 1;

  private FleetImpactBytes() {}

  static byte[] write(FleetImpact impact) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT_VERSION);
      out.writeLong(impact.devices());
      out.writeLong(impact.unchanged());
      out.writeInt(impact.moves().size());
      for (Move move : impact.moves()) {
        write(move.from(), out);
        write(move.to(), out);
        out.writeLong(move.devices());
        out.writeInt(move.examples().size());
        for (String example : move.examples()) {
          write(example, out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  static FleetImpact read(byte[] saved) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(saved);
    try (DataInputStream in = new DataInputStream(bytes)) {
      if (in.readInt() != FORMAT_VERSION) {
        throw new IllegalArgumentException("This impact is of another version of the library");
      }
      long devices = in.readLong();
      long unchanged = in.readLong();
      List<Move> moves = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        FleetOutcome from = readOutcome(in, bytes);
        FleetOutcome to = readOutcome(in, bytes);
        long moved = in.readLong();
        List<String> examples = new ArrayList<>();
        for (int names = in.readInt(); names > 0; names--) {
          examples.add(readText(in, bytes));
        }
        moves.add(new Move(from, to, moved, examples));
      }
      return new FleetImpact(devices, unchanged, moves);
    } catch (IOException e) {
      throw new IllegalArgumentException("This is not a saved impact, or it is incomplete", e);
    }
  }

  private static void write(FleetOutcome outcome, DataOutput out) throws IOException {
    write(outcome.kind().name(), out);
    out.writeBoolean(outcome.profile().isPresent());
    if (outcome.profile().isPresent()) {
      write(outcome.profile().get().value(), out);
    }
    write(outcome.name(), out);
  }

  private static FleetOutcome readOutcome(DataInput in, ByteArrayInputStream left)
      throws IOException {
    FleetOutcome.Kind kind = readKind(in, left);
    Optional<ProfileId> id =
        in.readBoolean() ? Optional.of(ProfileId.of(readText(in, left))) : Optional.empty();
    return new FleetOutcome(kind, id, readText(in, left));
  }

  private static FleetOutcome.Kind readKind(DataInput in, ByteArrayInputStream left)
      throws IOException {
    String name = readText(in, left);
    for (FleetOutcome.Kind kind : FleetOutcome.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new EOFException("no kind of outcome");
  }

  /** Writes a string that may be too long for {@link DataOutput#writeUTF}. */
  private static void write(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in, ByteArrayInputStream left) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > left.available()) {
      throw new EOFException("no text of this length");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
