package io.github.autopilotesp.testkit.contract;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.wire.GraphJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A part of the contract: a fresh tenant, and the implementation under test connected to it. */
abstract class ContractPart {
  static final ProfileId NO_PROFILE =
      ProfileId.of(
          "deadbeef-0000-4000-8000-000000000000_Windows10EnrollmentCompletionPageConfiguration");

  private final List<IntuneTenant> connections = new ArrayList<>();

  abstract IntuneTenantContract contract();

  final FakeTenant newTenant() {
    return contract().tenant().build();
  }

  final IntuneTenant connect(FakeTenant tenant) {
    IntuneTenant connection = contract().connect(tenant);
    connections.add(connection);
    return connection;
  }

  @AfterEach
  void closeConnections() {
    connections.forEach(IntuneTenant::close);
  }

  static EspProfile profile(String displayName) {
    return EspProfile.builder()
        .displayName(displayName)
        .description("Made by the contract")
        .settings(
            EspSettings.showProgress()
                .collectLogs(true)
                .blockDeviceUse(BlockDeviceUse.untilAllApps().allowReset(true))
                .build())
        .build();
  }

  /** Returns the profile as listed, with its assignments. */
  static StoredProfile stored(EspProfiles profiles, String displayName) {
    return profiles.named(displayName).get(0);
  }

  /** Returns the raw object as stored in the tenant. */
  static WireObject raw(FakeTenant tenant, ProfileId id) {
    return GraphJson.parse(
        tenant.find(TenantCollection.ENROLLMENT_CONFIGURATIONS, id.value()).orElseThrow());
  }

  static List<String> names(EspProfiles profiles) {
    return profiles.list().stream().map(StoredProfile::displayName).toList();
  }

  /** Sends one write, and throws its failure, if any. */
  static Optional<StoredProfile> sent(IntuneTenant port, TenantOperation operation) {
    return port.send(List.of(operation)).get(0).orThrow();
  }

  static StoredProfile create(IntuneTenant port, EspProfile profile) {
    return sent(port, new TenantOperation.Create(profile)).orElseThrow();
  }

  static void update(IntuneTenant port, StoredProfile current, EspProfile desired) {
    sent(port, new TenantOperation.Update(current, desired));
  }

  static void assign(IntuneTenant port, StoredProfile current, List<Assignment> desired) {
    sent(port, new TenantOperation.Assign(current, desired));
  }

  static void reorder(IntuneTenant port, ProfileId id, int priority) {
    sent(port, new TenantOperation.Reorder(id, priority));
  }

  static void delete(IntuneTenant port, ProfileId id) {
    sent(port, new TenantOperation.Delete(id));
  }
}
