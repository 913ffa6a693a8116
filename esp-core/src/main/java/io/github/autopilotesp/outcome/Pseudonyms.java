package io.github.autopilotesp.outcome;

import io.github.autopilotesp.tenant.EnrolledDevice;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes in the place of names: the same name gives the same hash. */
final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  Pseudonyms(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("Give a key; without one the names could be guessed");
    }
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Ids are the same in any case. */
  String of(String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  EnrolledDevice of(EnrolledDevice device) {
    return new EnrolledDevice(
        device.deviceId().map(this::of),
        device.serialNumber().map(this::of),
        Optional.empty(),
        device.userId().map(this::of),
        device.userPrincipalName().map(this::of));
  }
}
