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
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the enrollments of a fleet did. Only settled ones enter, and each event once: what comes
 * again is counted apart, and of two reports of one event the same one is kept in whatever order
 * they come. So parts of a fleet, counted apart and merged in any order and any number of times,
 * give what the whole gives.
 *
 * <pre>{@code
 * FleetOutcomes.Builder fleet = FleetOutcomes.builder();
 * tenant.enrollments().read(EnrollmentQuery.all(),
 *     event -> fleet.add(EnrollmentRecord.of(event, now)));
 * System.out.println(fleet.build().report().text());
 * }</pre>
 *
 * <p>It keeps no person and no device: of each event a hash of its id and a few numbers, about 130
 * bytes, and 100 more for each app that the event tells of.
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
   * Begins to count.
   *
   * @return a builder with nothing in it
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Counts enrollments one after another.
   *
   * @param records the enrollments; read to the end
   * @return what they did
   */
  public static FleetOutcomes of(Iterator<EnrollmentRecord> records) {
    Builder builder = builder();
    records.forEachRemaining(builder::add);
    return builder.build();
  }

  /**
   * Puts parts of a fleet together. An event in several parts counts once; the repeats that the
   * parts counted are added up, and those between parts come to them.
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
   * Puts two parts of a fleet together.
   *
   * @param other the other part
   * @return the whole
   */
  public FleetOutcomes merge(FleetOutcomes other) {
    return merged(List.of(this, other));
  }

  /**
   * How many events were counted.
   *
   * @return the number, each once
   */
  public long events() {
    return events.size();
  }

  /**
   * How often an event came again.
   *
   * @return the number
   */
  public long repeats() {
    return repeats;
  }

  /**
   * How many events were left out because they were less than an hour old.
   *
   * @return the number, repeats included
   */
  public long unsettled() {
    return unsettled;
  }

  Collection<EventFacts> facts() {
    return events.values();
  }

  /**
   * Works out what can be learnt.
   *
   * @return the report
   */
  public FleetReport report() {
    return report(Map.of());
  }

  /**
   * Works out what can be learnt, with the times at which profiles were changed.
   *
   * @param changes by the name of a profile, when it was changed
   * @return the report
   */
  public FleetReport report(Map<String, List<Instant>> changes) {
    return new FleetReading(this, changes).report();
  }

  /**
   * Keeps the count, to be merged elsewhere or later.
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
   * Reads a count that was kept.
   *
   * @param saved what {@link #save()} returned
   * @return the count
   * @throws IllegalArgumentException if it is no count, or of a later version
   */
  public static FleetOutcomes load(byte[] saved) {
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
      throw new IllegalArgumentException("This is no count that was kept, or a part of one", e);
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

  /** Counts enrollments. Not safe for use by several threads. */
  public static final class Builder {
    private final Interner interner = new Interner();
    private Map<UUID, EventFacts> events = new HashMap<>();
    private long repeats;
    private long unsettled;

    private Builder() {}

    /**
     * Counts an enrollment. One that is not settled is left out and counted as such.
     *
     * @param record the enrollment; it has an id, by which it counts once
     * @return this builder
     * @throws IllegalArgumentException if it has no id
     */
    public Builder add(EnrollmentRecord record) {
      if (record.id().isEmpty()) {
        throw new IllegalArgumentException(
            "A record without an id cannot be counted once: take events, or dumps with an EntDMID");
      }
      if (record.isSettled()) {
        put(key(record.id()), EventFacts.of(record, interner));
      } else {
        unsettled++;
      }
      return this;
    }

    /**
     * Counts what was counted elsewhere.
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

    /** Ids are hashed: whatever they look like, they take 16 bytes and name nothing. */
    private static UUID key(String id) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        ByteBuffer start = ByteBuffer.wrap(hash);
        return new UUID(start.getLong(), start.getLong());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }

    /**
     * Ends the count. The builder is empty afterwards.
     *
     * @return what was counted
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
