package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.text.KeyedNames;
import io.github.autopilotesp.tenant.EnrolledDevice;
import java.util.Optional;

/** Replaces what identifies a device and its user with keyed hashes. */
final class Pseudonyms {
  private final KeyedNames names;

  Pseudonyms(String key) {
    this.names = new KeyedNames(key);
  }

  String of(String name) {
    return names.of(name);
  }

  EnrolledDevice of(EnrolledDevice device) {
    return new EnrolledDevice(
        device.deviceId().map(names::of),
        device.serialNumber().map(names::of),
        Optional.empty(),
        device.userId().map(names::of),
        device.userPrincipalName().map(names::of));
  }
}
