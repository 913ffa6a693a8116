package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Objects;

/**
 * A change by someone else to a profile that was written at the same time. The service has no
 * locks: a change between the last read and the write is detected only afterwards, and only if the
 * profile's version shows it.
 *
 * @param profileName the profile
 * @param lastSeen the profile as it was read just before it was written, to compare or restore
 * @param detail what was detected, in a sentence
 */
public record ForeignChange(String profileName, StoredProfile lastSeen, String detail)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profileName the profile
   * @param lastSeen the profile as it was read just before it was written
   * @param detail what was detected
   */
  public ForeignChange {
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(profileName, "profileName");
    Objects.requireNonNull(lastSeen, "lastSeen");
    detail = VisibleText.of(detail);
  }
}
