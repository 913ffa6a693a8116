package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.Scenario;
import java.util.Optional;

/** How a device was enrolled, as the service names it (Graph: {@code enrollmentType}). */
public enum EnrollmentType {
  /** Not reported, or an unknown name. */
  UNKNOWN,
  /** User-driven Microsoft Entra join. */
  AZURE_AD_JOINED_WITH_AUTOPILOT_PROFILE,
  /** User-driven Microsoft Entra hybrid join. */
  OFFLINE_DOMAIN_JOINED,
  /** Self-deploying. */
  AZURE_AD_JOINED_USING_DEVICE_AUTH_WITH_AUTOPILOT_PROFILE,
  /** Self-deploying without a deployment profile. */
  AZURE_AD_JOINED_USING_DEVICE_AUTH_WITHOUT_AUTOPILOT_PROFILE,
  /** Existing devices, Microsoft Entra join. */
  AZURE_AD_JOINED_WITH_OFFLINE_AUTOPILOT_PROFILE,
  /** Pre-provisioned Microsoft Entra join. */
  AZURE_AD_JOINED_WITH_WHITE_GLOVE,
  /** Pre-provisioned Microsoft Entra hybrid join. */
  OFFLINE_DOMAIN_JOINED_WITH_WHITE_GLOVE,
  /** Existing devices, Microsoft Entra hybrid join. */
  OFFLINE_DOMAIN_JOINED_WITH_OFFLINE_AUTOPILOT_PROFILE;

  /**
   * Returns the corresponding scenario.
   *
   * @return the scenario with its join type, or empty for {@link #UNKNOWN}
   */
  public Optional<Scenario> scenario() {
    return switch (this) {
      case UNKNOWN -> Optional.empty();
      case AZURE_AD_JOINED_WITH_AUTOPILOT_PROFILE ->
          Optional.of(Scenario.userDriven().entraJoined());
      case OFFLINE_DOMAIN_JOINED -> Optional.of(Scenario.userDriven().entraHybridJoined());
      case AZURE_AD_JOINED_USING_DEVICE_AUTH_WITH_AUTOPILOT_PROFILE,
          AZURE_AD_JOINED_USING_DEVICE_AUTH_WITHOUT_AUTOPILOT_PROFILE ->
          Optional.of(Scenario.selfDeploying().entraJoined());
      case AZURE_AD_JOINED_WITH_OFFLINE_AUTOPILOT_PROFILE ->
          Optional.of(Scenario.existingDevices().entraJoined());
      case AZURE_AD_JOINED_WITH_WHITE_GLOVE -> Optional.of(Scenario.preProvisioned().entraJoined());
      case OFFLINE_DOMAIN_JOINED_WITH_WHITE_GLOVE ->
          Optional.of(Scenario.preProvisioned().entraHybridJoined());
      case OFFLINE_DOMAIN_JOINED_WITH_OFFLINE_AUTOPILOT_PROFILE ->
          Optional.of(Scenario.existingDevices().entraHybridJoined());
    };
  }
}
