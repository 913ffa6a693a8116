package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The defaults of a version 1 document. They are part of the format: a file of this version keeps
 * its meaning when the admin center, or the model, changes a default.
 */
final class DocumentDefaults {
  static final String DESCRIPTION = "";
  static final List<Reference> SCOPE_TAGS =
      List.of(Reference.id(ReferenceKind.SCOPE_TAG, ScopeTag.DEFAULT.id()));

  /** The observed name of a tenant's default profile (OBSERVED). */
  static final String DEFAULT_PROFILE_NAME = "All users and all devices";

  /**
   * The parts that have a default. A part that the model gets later is not added: where a document
   * of this version does not write it, it stays as it is in the tenant.
   */
  static final Set<ProfileKey> PARTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              ProfileKey.NAME,
              ProfileKey.DESCRIPTION,
              ProfileKey.SHOW_PROGRESS,
              ProfileKey.TIMEOUT,
              ProfileKey.CUSTOM_MESSAGE,
              ProfileKey.COLLECT_LOGS,
              ProfileKey.ONLY_DURING_OOBE,
              ProfileKey.INSTALL_QUALITY_UPDATES,
              ProfileKey.BLOCK_DEVICE_USE,
              ProfileKey.ASSIGNMENTS,
              ProfileKey.SCOPE_TAGS));

  private DocumentDefaults() {}

  static ShownSettings.Builder settings() {
    return EspSettings.showProgress()
        .timeout(Duration.ofMinutes(60))
        .customMessage(Optional.empty())
        .collectLogs(false)
        .onlyDuringOobe(false)
        .installQualityUpdates(true)
        .blockDeviceUse(BlockDeviceUse.no());
  }
}
