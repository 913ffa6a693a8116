package io.github.autopilotesp.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes in the place of names: the same name, in any case, gives the same hash. */
public final class KeyedNames {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  /**
   * Takes a key.
   *
   * @param key not empty; whoever has it can try names
   */
  public KeyedNames(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("Give a key; without one the names could be guessed");
    }
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * Hashes a name.
   *
   * @param name the name
   * @return 32 hexadecimal digits
   */
  public String of(String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
