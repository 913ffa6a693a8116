package io.github.autopilotesp.outcome;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts the outcomes of a fleet's enrollments. Only settled events count, and each counts once;
 * repeats are counted separately, and which of two reports of one event is kept does not depend on
 * their order. Parts of a fleet can therefore be counted separately and merged in any order and any
 * number of times, with the same result as counting the whole.
 *
 * <pre>{@code
 * FleetOutcomes.Builder fleet = FleetOutcomes.builder();
 * tenant.enrollments().read(EnrollmentQuery.all(),
 *     event -> fleet.add(EnrollmentRecord.of(event, now)));
 * System.out.println(fleet.build().report().toText());
 * }</pre>
 *
 * <p>It keeps no person and no device, only a hash of the id and a few numbers of each event: about
 * 130 bytes, plus 100 for each app in the event.
 */
public final class FleetOutcomes {
  private static final int FORMAT_VERSION = 1;

  private final Map<UUID, EventFacts> events;
  private final long repeats;
  private final long unsettled;

  private FleetOutcomes(Map<UUID, EventFacts> events, long repeats, long unsettled) {
    this.events = events;
    this.repeats = repeats;
    this.unsettled = unsettled;
  }

  /**
   * Starts a count.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Counts enrollments.
   *
   * @param records the enrollments; read to the end
   * @return the count
   */
  public static FleetOutcomes of(Iterator<EnrollmentRecord> records) {
    Builder builder = builder();
    records.forEachRemaining(builder::add);
    return builder.build();
  }

  /**
   * Merges parts of a fleet. An event in several parts counts once; the repeats within and between
   * parts are added up.
   *
   * @param parts the parts
   * @return the whole
   */
  public static FleetOutcomes merged(Collection<FleetOutcomes> parts) {
    Builder builder = builder();
    parts.forEach(builder::addAll);
    return builder.build();
  }

  /**
   * Merges two parts of a fleet.
   *
   * @param other the other part
   * @return the whole
   */
  public FleetOutcomes merge(FleetOutcomes other) {
    Objects.requireNonNull(other, "other");
    return merged(List.of(this, other));
  }

  /**
   * Returns the number of counted events.
   *
   * @return the number of distinct events
   */
  public long events() {
    return events.size();
  }

  /**
   * Returns the number of repeated events.
   *
   * @return the number
   */
  public long repeats() {
    return repeats;
  }

  /**
   * Returns the number of events left out because they were less than an hour old.
   *
   * @return the number, including repeats
   */
  public long unsettled() {
    return unsettled;
  }

  Collection<EventFacts> facts() {
    return events.values();
  }

  /**
   * Creates the report.
   *
   * @return the report
   */
  public FleetReport report() {
    return report(Map.of());
  }

  /**
   * Creates the report, given the times at which profiles were changed.
   *
   * @param changes the times of changes, by profile name
   * @return the report
   */
  public FleetReport report(Map<String, List<Instant>> changes) {
    Objects.requireNonNull(changes, "changes");
    return new FleetReading(this, changes).report();
  }

  /**
   * Serializes the count, to merge it elsewhere or later.
   *
   * @return bytes with a format version; equal counts give equal bytes
   */
  public byte[] save() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT_VERSION);
      out.writeLong(repeats);
      out.writeLong(unsettled);
      out.writeInt(events.size());
      for (Map.Entry<UUID, EventFacts> event : new TreeMap<>(events).entrySet()) {
        out.writeLong(event.getKey().getMostSignificantBits());
        out.writeLong(event.getKey().getLeastSignificantBits());
        event.getValue().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Deserializes a count.
   *
   * @param saved the result of {@link #save()}
   * @return the count
   * @throws IllegalArgumentException if it is not a count, or has a later version
   */
  public static FleetOutcomes load(byte[] saved) {
    Objects.requireNonNull(saved, "saved");
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
      if (in.readInt() != FORMAT_VERSION) {
        throw new IllegalArgumentException("This count is of another version of the library");
      }
      long repeats = in.readLong();
      long unsettled = in.readLong();
      Interner interner = new Interner();
      Map<UUID, EventFacts> events = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        events.put(new UUID(in.readLong(), in.readLong()), EventFacts.read(in, interner));
      }
      return new FleetOutcomes(events, repeats, unsettled);
    } catch (IOException e) {
      throw new IllegalArgumentException("This is not a saved count, or it is incomplete", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FleetOutcomes that
        && events.equals(that.events)
        && repeats == that.repeats
        && unsettled == that.unsettled;
  }

  @Override
  public int hashCode() {
    return events.hashCode();
  }

  @Override
  public String toString() {
    return "FleetOutcomes[" + events.size() + " events]";
  }

  /** Counts enrollments. Not thread-safe. */
  public static final class Builder {
    private final Interner interner = new Interner();
    private Map<UUID, EventFacts> events = new HashMap<>();
    private long repeats;
    private long unsettled;

    private Builder() {}

    /**
     * Counts an enrollment. An unsettled one is left out and counted as such.
     *
     * @param record the enrollment; its id identifies it, so that it counts once
     * @return this builder
     * @throws IllegalArgumentException if it has no id
     */
    public Builder add(EnrollmentRecord record) {
      if (record.id().isEmpty()) {
        throw new IllegalArgumentException(
            "A record without an id cannot be counted exactly once: use events, or dumps with an"
                + " EntDMID");
      }
      if (record.isSettled()) {
        put(key(record.id()), EventFacts.of(record, interner));
      } else {
        unsettled++;
      }
      return this;
    }

    /**
     * Adds another count.
     *
     * @param part the other count
     * @return this builder
     */
    public Builder addAll(FleetOutcomes part) {
      part.events.forEach((id, facts) -> put(id, facts.interned(interner)));
      repeats += part.repeats;
      unsettled += part.unsettled;
      return this;
    }

    private void put(UUID id, EventFacts facts) {
      EventFacts before = events.get(id);
      if (before != null) {
        repeats++;
      }
      events.put(id, before == null ? facts : before.greater(facts));
    }

    /** Hashes an id, so that it always takes 16 bytes and identifies nobody. */
    private static UUID key(String id) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        ByteBuffer start = ByteBuffer.wrap(hash);
        return new UUID(start.getLong(), start.getLong());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every JVM has SHA-256", e);
      }
    }

    /**
     * Finishes the count. The builder is empty afterwards.
     *
     * @return the count
     */
    public FleetOutcomes build() {
      FleetOutcomes built = new FleetOutcomes(events, repeats, unsettled);
      events = new HashMap<>();
      repeats = 0;
      unsettled = 0;
      return built;
    }
  }
}
