package io.github.autopilotesp.architecture;

import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.validation.EspValidator;

/** A first program with nothing but esp-core: {@link StartupTest} runs it in a JVM of its own. */
public final class FirstDocument {
  private static final String DOCUMENT =
      """
      version: 1
      profiles:
        - name: First
          settings:
            timeoutMinutes: 2000
      """;

  private FirstDocument() {}

  /** Reads and checks a document, and tells which module the library is in. */
  public static void main(String[] args) {
    EspProfileSet set =
        ProfileDocument.parse(DOCUMENT, DocumentFormat.YAML, "first.yaml").resolveOffline();
    System.out.println("module: " + EspProfileSet.class.getModule().getName());
    System.out.println("profile: " + set.profiles().get(0).displayName());
    System.out.print(EspValidator.standard().validate(set).toText());
  }
}
