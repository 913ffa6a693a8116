package io.github.autopilotesp.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.internal.saved.SavedJson;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as they were before an apply overwrites, moves or deletes them. Keep it to undo the
 * apply with {@link EspPlan#restoring}.
 *
 * @param taken when the profiles were read
 * @param profiles the profiles, highest priority first
 */
public record Snapshot(Instant taken, List<StoredProfile> profiles) implements JsonForm {
  private static final int FORMAT_VERSION = 1;

  /**
   * Creates the value.
   *
   * @param taken when the profiles were read
   * @param profiles the profiles in any order
   */
  public Snapshot {
    Objects.requireNonNull(taken, "taken");
    profiles = profiles.stream().sorted(ProfileOrder.HIGHEST_FIRST).toList();
  }

  /**
   * Reads a saved snapshot.
   *
   * @param json the result of {@link #toJson()} in this or an earlier version of the library
   * @return the snapshot
   * @throws SavedStateException if it is not a saved snapshot, or was saved by a later version
   */
  public static Snapshot fromJson(String json) {
    Objects.requireNonNull(json, "json");
    SavedJson root = SavedJson.parse("snapshot", json, FORMAT_VERSION);
    try {
      return new Snapshot(Instant.parse(root.value("taken", String.class)), root.profiles("value"));
    } catch (DateTimeParseException e) {
      throw new SavedStateException(
          "This is not a saved snapshot: \"taken\" is not a timestamp.", e);
    }
  }

  /**
   * Saves the snapshot in Graph's own form: a {@code value} list of the profiles as Graph returned
   * them.
   *
   * @return JSON with a format version
   */
  public String toJson() {
    Map<String, @Nullable Object> root = SavedJson.start(FORMAT_VERSION);
    root.put("taken", taken.toString());
    root.put("value", SavedJson.profiles(profiles));
    return SavedJson.print(root);
  }

  /** The state to restore, as a set; a profile that still exists is recognized by its id. */
  EspProfileSet asDesired(List<StoredProfile> tenant) {
    List<DesiredProfile> entries = new ArrayList<>();
    for (StoredProfile profile : profiles) {
      if (profile.isDefault()) {
        entries.add(DesiredProfile.ofDefault(profile.profile()));
        continue;
      }
      DesiredProfile entry = DesiredProfile.of(profile.profile()).ordered(entries.size() + 1);
      Optional<String> nameNow = nameNow(profile.id(), tenant);
      entries.add(
          nameNow.isPresent() && !nameNow.get().equals(profile.displayName())
              ? entry.renamedFrom(nameNow.get())
              : entry);
    }
    return new EspProfileSet(entries);
  }

  private static Optional<String> nameNow(ProfileId id, List<StoredProfile> tenant) {
    return tenant.stream()
        .filter(profile -> profile.id().equals(id))
        .map(StoredProfile::displayName)
        .findFirst();
  }

  @Override
  public Object jsonForm() {
    return GraphJson.parseOwn(toJson()).properties(); // keeps every digit of numbers
  }

  /**
   * Used by JSON mappers to read a snapshot; in code, use {@link #fromJson}.
   *
   * @param form the result of {@link #jsonForm}
   * @return the snapshot
   * @throws SavedStateException if it is not the JSON form of a snapshot
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Snapshot ofJsonForm(Map<String, @Nullable Object> form) {
    Objects.requireNonNull(form, "form");
    return fromJson(PlainJson.print(form));
  }
}
