package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Objects;

/**
 * A change by someone else, of a profile that was written at the same time. The service has no
 * locks: what falls between the last look and the write is found only afterwards, and only where
 * the profile's version shows it.
 *
 * @param profileName the profile
 * @param lastSeen the profile as it was read just before it was written, to compare and restore
 * @param detail what was noticed, in a sentence
 */
public record ForeignChange(String profileName, StoredProfile lastSeen, String detail)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profileName the profile
   * @param lastSeen the profile as it was read just before it was written
   * @param detail what was noticed
   */
  public ForeignChange {
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(profileName, "profileName");
    Objects.requireNonNull(lastSeen, "lastSeen");
    detail = VisibleText.of(detail);
  }
}
